export interface StaffMember {
  readonly organisation: string
  readonly role: string
  readonly budgetLine: string
  readonly grossXof: number
  /** Share of the grant in per cent; the rest is own funds, which name no budget line. */
  readonly percent: number
  /** Family reduction of the tax on salaries in tenths of a per cent: married 10 %, each child 2.5 %. */
  readonly reductionPerThousand: number
}

/** The people whom the programme pays. Roles stand for names. */
// biome-ignore format: a table reads by its rows.
const ROWS: readonly (readonly [organisation: string, role: string, budgetLine: string, gross: number, percent: number, reduction: number])[] = [
  ['AMSS', 'Directrice exécutive', '', 520_000, 0, 150],
  ['AMSS', 'Coordinateur du projet', 'A1.1', 650_000, 100, 175],
  ['AMSS', 'Responsable administratif et financier', 'A1.2', 550_000, 60, 150],
  ['AMSS', 'Comptable du projet', 'A1.3', 325_000, 100, 125],
  ['AMSS', 'Chargé de suivi-évaluation', 'A1.4', 420_000, 100, 100],
  ['AMSS', 'Animateur, Sikasso', 'A1.5', 190_000, 100, 150],
  ['AMSS', 'Animatrice, Kadiolo', 'A1.5', 190_000, 100, 0],
  ['AMSS', 'Chauffeur', 'A1.6', 145_000, 100, 200],
  ['ARGA', 'Chargé de projet', 'A2.1', 375_000, 100, 150],
  ['ARGA', 'Comptable', 'A2.2', 205_000, 100, 125],
  ['ARGA', 'Animateur, Koutiala', 'A2.3', 150_000, 100, 0],
  ['ARGA', 'Animatrice, Yorosso', 'A2.3', 150_000, 100, 125],
  ['ACRAC', 'Chargée de projet', 'A3.1', 355_000, 100, 125],
  ['ACRAC', 'Comptable', 'A3.2', 185_000, 100, 0],
  ['ACRAC', 'Animateur, Bougouni', 'A3.3', 140_000, 100, 175],
  ['ACRAC', 'Animatrice, Kolondiéba', 'A3.3', 140_000, 100, 100],
  ['CEAM', 'Chargé de projet', 'A4.1', 355_000, 100, 150],
  ['CEAM', 'Comptable', 'A4.2', 185_000, 100, 100],
  ['CEAM', 'Animatrice scolaire, Kadiolo', 'A4.3', 140_000, 100, 0],
  ['CEAM', 'Animatrice scolaire, Sikasso', 'A4.3', 140_000, 100, 125],
  ['AT', 'Conseiller en gestion financière', 'A5.1', 650_000, 100, 200],
  ['AT', 'Assistante administrative', 'A5.2', 168_000, 100, 100],
]

const STAFF: readonly StaffMember[] = ROWS.map(([organisation, role, budgetLine, grossXof, percent, reductionPerThousand]) => ({
  organisation,
  role,
  budgetLine,
  grossXof,
  percent,
  reductionPerThousand,
}))

export const staffOf = (organisation: string): StaffMember[] => STAFF.filter((member) => member.organisation === organisation)

/** Overtime of the driver, month by month, in francs: it takes the line a little over its budget. */
export const OVERTIME: Readonly<Record<string, readonly (readonly [month: string, xof: number])[]>> = {
  'AMSS/Chauffeur': [
    ['2020-07', 12_500],
    ['2020-09', 10_000],
    ['2020-10', 12_500],
    ['2020-11', 15_000],
    ['2020-12', 10_000],
  ],
}
