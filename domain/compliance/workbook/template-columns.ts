import {
  CHECKLIST_RATINGS,
  CHECKLIST_SCALES,
  CHECKLIST_SCORINGS,
  CHECKLIST_SUBJECTS,
} from '../../../shared/contract/checklist-template-content.ts'

/** The sheets of a template's workbook; their names are the same in both languages, so that a fault names one cell (spec 05 §3.1). */
export const TEMPLATE_SHEETS = {
  property: 'Template',
  section: 'Sections',
  item: 'Items',
  point: 'Points',
  rating: 'Ratings',
} as const
export type TemplateSheet = keyof typeof TEMPLATE_SHEETS

export interface TemplateColumn {
  readonly fr: string
  readonly en: string
  /** Words of the column; a flag is yes, no or blank; a choice is one of its values. */
  readonly kind: 'text' | 'flag' | 'whole' | 'decimal' | 'choice'
  readonly choices?: readonly string[]
  readonly width: number
}

const text = (fr: string, en: string, width = 14): TemplateColumn => ({ fr, en, kind: 'text', width })
const flag = (fr: string, en: string): TemplateColumn => ({ fr, en, kind: 'flag', width: 11 })
const whole = (fr: string, en: string): TemplateColumn => ({ fr, en, kind: 'whole', width: 11 })
const decimal = (fr: string, en: string): TemplateColumn => ({ fr, en, kind: 'decimal', width: 11 })
const choice = (fr: string, en: string, choices: readonly string[], width = 14): TemplateColumn => ({
  fr,
  en,
  kind: 'choice',
  choices,
  width,
})

/** The rows of the sheet of properties: one property each. */
export const PROPERTY_ROWS = {
  template: text('Code', 'Code'),
  version: whole('Version', 'Version'),
  nameFr: text('Nom en français', 'Name in French'),
  nameEn: text('Nom en anglais', 'Name in English'),
  source: text('Source', 'Source'),
  subject: choice('Sujet', 'Subject', CHECKLIST_SUBJECTS),
  scale: choice('Échelle', 'Scale', CHECKLIST_SCALES),
  scoring: choice('Calcul', 'Scoring', CHECKLIST_SCORINGS),
  lowerIsBetter: flag('Moins vaut mieux', 'Lower is better'),
  blockingAtMost: whole('Un bloquant échoue jusqu’à', 'A blocking item fails up to'),
  blockingCap: decimal('Plafond quand un bloquant échoue', 'Cap while a blocking item fails'),
  mostNotApplicable: decimal('Part maximale de N/A, en %', 'Largest share of N/A, in %'),
} as const satisfies Record<string, TemplateColumn>

export const SECTION_COLUMNS = {
  code: text('Code', 'Code'),
  fr: text('Texte français', 'French text', 40),
  en: text('Texte anglais', 'English text', 40),
} as const satisfies Record<string, TemplateColumn>

export const ITEM_COLUMNS = {
  section: text('Section', 'Section'),
  code: text('Code', 'Code', 9),
  fr: text('Texte français', 'French text', 46),
  en: text('Texte anglais', 'English text', 46),
  scale: choice('Échelle', 'Scale', CHECKLIST_SCALES, 11),
  scored: flag('Noté', 'Scored'),
  required: flag('Obligatoire', 'Required'),
  weight: decimal('Poids', 'Weight'),
  blocking: flag('Bloquant', 'Blocking'),
  key: flag('Clé', 'Key'),
  evidence: flag('Preuve exigée', 'Evidence required'),
  appliesIf: text('S’applique si', 'Applies if', 30),
  appliesTo: text('Types de dépense', 'Types of expense', 16),
  mayBeNotApplicable: text('N/A permis si', 'N/A allowed if', 30),
  dueMonth: whole('Échéance : mois', 'Due: month'),
  dueDay: whole('Échéance : jour', 'Due: day'),
  dueMonthly: whole('Échéance : jour de chaque mois', 'Due: day of each month'),
  dueDays: whole('Échéance : jours après', 'Due: days after'),
  role: text('Responsable', 'Responsible role', 18),
  source: text('Source', 'Source', 18),
  helpFr: text('Aide en français', 'Help in French', 30),
  helpEn: text('Aide en anglais', 'Help in English', 30),
} as const satisfies Record<string, TemplateColumn>

export const POINT_COLUMNS = {
  answer: text('Réponse', 'Answer'),
  ordinary: decimal('Points ordinaires', 'Ordinary points'),
  key: decimal('Points clés', 'Key points'),
} as const satisfies Record<string, TemplateColumn>

export const RATING_COLUMNS = {
  from: decimal('À partir de', 'From'),
  rating: choice('Appréciation', 'Rating', CHECKLIST_RATINGS),
  samplePercent: decimal('Échantillon %', 'Sample %'),
  basis: choice('Base de paiement', 'Payment basis', ['ADVANCE', 'ARREARS'], 18),
} as const satisfies Record<string, TemplateColumn>

/** The columns of each sheet that has rows. */
export const SHEET_COLUMNS = {
  section: SECTION_COLUMNS,
  item: ITEM_COLUMNS,
  point: POINT_COLUMNS,
  rating: RATING_COLUMNS,
} as const satisfies Record<Exclude<TemplateSheet, 'property'>, Record<string, TemplateColumn>>
