import type { LocalDate } from '../../shared/time/local-date.ts'

/** The budget lines that bear a workshop's costs; a partner's are one and the same. */
export interface WorkshopLines {
  readonly venue: string
  readonly transport: string
  readonly perDiem: string
  readonly trainers: string
}

export interface Workshop {
  readonly organisation: string
  readonly from: LocalDate
  readonly days: number
  readonly place: string
  /** "formation en gestion financière", as labels say it. */
  readonly subject: string
  readonly participants: number
  readonly lines: WorkshopLines
  readonly cateringXof: number
  readonly perDiemXof: number
  readonly fareXof: number
  readonly trainers: readonly string[]
  readonly feeXof: number
  readonly suppliesXof: number
}

type Row = readonly [
  organisation: string,
  from: LocalDate,
  days: number,
  place: string,
  subject: string,
  participants: number,
  lines: WorkshopLines,
  cateringXof: number,
  perDiemXof: number,
  fareXof: number,
  trainers: readonly string[],
  feeXof: number,
  suppliesXof: number,
]

const oneLine = (code: string): WorkshopLines => ({ venue: code, transport: code, perDiem: code, trainers: code })

const TRAINING: WorkshopLines = { venue: 'B1.1', transport: 'B1.2', perDiem: 'B1.3', trainers: 'B1.4' }
const LAUNCH = oneLine('B1.5')
const ARGA = oneLine('B1.6')
const ACRAC = oneLine('B1.7')
const CEAM = oneLine('B1.8')
const AT = oneLine('B5.1')

/** Catering and per diem are for one participant and day, the fare for one participant, the fee for one trainer and day. */
// biome-ignore format: a table reads by its rows.
const ROWS: readonly Row[] = [
  ['AMSS', '2020-02-18', 2, 'Sikasso', 'atelier de lancement', 72, LAUNCH, 8_000, 7_000, 6_500, ['Modérateur (B. S.)'], 100_000, 152_500],
  ['AMSS', '2020-03-10', 3, 'Koutiala', 'formation en gestion financière', 47, TRAINING, 6_000, 5_000, 5_000, ['Formateur (M. T.)', 'Formatrice (A. C.)'], 75_000, 96_500],
  ['AMSS', '2020-06-09', 3, 'Bougouni', 'formation en gestion financière', 42, TRAINING, 6_250, 5_000, 5_000, ['Formateur (M. T.)', 'Formatrice (A. C.)'], 75_000, 88_250],
  ['AMSS', '2020-07-07', 3, 'Kolondiéba', 'formation au suivi du budget communal', 48, TRAINING, 6_000, 5_000, 5_000, ['Formateur (M. T.)', 'Formateur (O. D.)'], 75_000, 94_000],
  ['AMSS', '2020-08-11', 3, 'Sikasso', 'formation en passation des marchés', 46, TRAINING, 6_500, 5_000, 5_000, ['Formatrice (A. C.)', 'Formateur (O. D.)'], 75_000, 91_750],
  ['AMSS', '2020-09-08', 3, 'Yanfolila', 'formation au suivi du budget communal', 47, TRAINING, 6_000, 5_000, 5_000, ['Formateur (M. T.)', 'Formateur (O. D.)'], 75_000, 93_500],
  ['AMSS', '2020-10-13', 3, 'Kadiolo', 'formation en gestion financière', 49, TRAINING, 6_250, 5_000, 5_000, ['Formateur (M. T.)', 'Formatrice (A. C.)'], 75_000, 97_000],
  ['AMSS', '2020-11-10', 3, 'Yorosso', 'formation des élus sur la redevabilité', 48, TRAINING, 6_000, 5_000, 5_000, ['Formateur (O. D.)', 'Formatrice (A. C.)'], 75_000, 95_250],
  ['AMSS', '2020-12-01', 3, 'Sikasso', 'formation des élus sur la redevabilité', 46, TRAINING, 6_500, 5_000, 5_000, ['Formateur (O. D.)', 'Formateur (M. T.)'], 75_000, 92_000],
  ['AMSS', '2020-12-15', 2, 'Sikasso', 'atelier de restitution', 70, LAUNCH, 8_000, 7_000, 6_500, ['Modérateur (B. S.)'], 100_000, 148_750],
  ['ARGA', '2020-03-03', 2, 'Koutiala', 'formation des leaders communautaires', 32, ARGA, 6_500, 5_000, 5_000, ['Formateur (I. K.)', 'Formatrice (D. S.)'], 75_000, 58_500],
  ['ARGA', '2020-06-16', 2, 'Yorosso', 'formation des leaders communautaires', 30, ARGA, 6_500, 5_000, 5_000, ['Formateur (I. K.)', 'Formatrice (D. S.)'], 75_000, 54_250],
  ['ARGA', '2020-07-21', 2, 'M’Pessoba', 'formation des leaders communautaires', 33, ARGA, 6_000, 5_000, 5_000, ['Formateur (I. K.)', 'Formatrice (D. S.)'], 75_000, 57_000],
  ['ARGA', '2020-09-15', 2, 'Koury', 'formation des leaders communautaires', 31, ARGA, 6_000, 5_000, 5_000, ['Formateur (I. K.)', 'Formatrice (D. S.)'], 75_000, 55_750],
  ['ARGA', '2020-11-17', 2, 'Koutiala', 'formation des leaders communautaires', 34, ARGA, 6_500, 5_000, 5_000, ['Formateur (I. K.)', 'Formatrice (D. S.)'], 75_000, 59_000],
  ['ACRAC', '2020-03-17', 2, 'Bougouni', 'atelier jeunesse et citoyenneté', 30, ACRAC, 6_000, 4_000, 4_500, ['Animateur (S. B.)', 'Animatrice (K. D.)'], 60_000, 61_500],
  ['ACRAC', '2020-06-23', 2, 'Kolondiéba', 'atelier jeunesse et citoyenneté', 28, ACRAC, 6_000, 4_000, 4_500, ['Animateur (S. B.)', 'Animatrice (K. D.)'], 60_000, 57_250],
  ['ACRAC', '2020-08-04', 2, 'Yanfolila', 'atelier jeunesse et citoyenneté', 32, ACRAC, 6_000, 4_000, 4_500, ['Animateur (S. B.)', 'Animatrice (K. D.)'], 60_000, 63_000],
  ['ACRAC', '2020-10-20', 2, 'Garalo', 'atelier jeunesse et citoyenneté', 31, ACRAC, 5_750, 4_000, 4_500, ['Animateur (S. B.)', 'Animatrice (K. D.)'], 60_000, 58_750],
  ['ACRAC', '2020-12-08', 2, 'Bougouni', 'atelier jeunesse et citoyenneté', 30, ACRAC, 6_000, 4_000, 4_500, ['Animateur (S. B.)', 'Animatrice (K. D.)'], 60_000, 60_250],
  ['CEAM', '2020-03-11', 2, 'Kadiolo', 'formation des enseignants', 32, CEAM, 5_250, 4_500, 4_000, ['Formateur (Y. T.)', 'Formatrice (F. C.)'], 70_000, 84_500],
  ['CEAM', '2020-07-14', 2, 'Sikasso', 'formation des enseignants', 33, CEAM, 5_750, 4_500, 4_000, ['Formateur (Y. T.)', 'Formatrice (F. C.)'], 70_000, 81_000],
  ['CEAM', '2020-09-29', 2, 'Loulouni', 'formation des directeurs d’école', 31, CEAM, 5_250, 4_500, 4_000, ['Formateur (Y. T.)', 'Formatrice (F. C.)'], 70_000, 79_250],
  ['CEAM', '2020-11-24', 2, 'Kadiolo', 'formation des enseignants', 32, CEAM, 5_250, 4_500, 4_000, ['Formateur (Y. T.)', 'Formatrice (F. C.)'], 70_000, 83_000],
  ['AT', '2020-03-24', 2, 'Sikasso', 'session de gestion financière, comptables', 24, AT, 8_000, 15_000, 7_500, ['Expert-comptable (N. D.)'], 125_000, 72_500],
  ['AT', '2020-06-02', 3, 'Sikasso', 'session sur les achats et les stocks', 23, AT, 8_000, 12_500, 7_500, ['Expert-comptable (N. D.)'], 75_000, 68_000],
  ['AT', '2020-09-02', 2, 'Sikasso', 'session sur le suivi budgétaire', 25, AT, 8_000, 15_000, 7_500, ['Expert-comptable (N. D.)'], 125_000, 70_500],
  ['AT', '2020-11-02', 3, 'Sikasso', 'session sur la clôture annuelle', 24, AT, 8_000, 12_500, 7_500, ['Expert-comptable (N. D.)'], 75_000, 71_250],
]

export const workshopsOf = (code: string): Workshop[] =>
  ROWS.filter(([organisation]) => organisation === code).map(
    ([
      organisation,
      from,
      days,
      place,
      subject,
      participants,
      lines,
      cateringXof,
      perDiemXof,
      fareXof,
      trainers,
      feeXof,
      suppliesXof,
    ]) => ({
      organisation,
      from,
      days,
      place,
      subject,
      participants,
      lines,
      cateringXof,
      perDiemXof,
      fareXof,
      trainers,
      feeXof,
      suppliesXof,
    }),
  )
