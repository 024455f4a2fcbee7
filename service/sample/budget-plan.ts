/** How a line is counted, in the words of its agreement. */
const UNITS = {
  month: ['mois', 'month'],
  personMonth: ['personne-mois', 'person-month'],
  day: ['jour', 'day'],
  personDay: ['participant-jour', 'participant-day'],
  person: ['participant', 'participant'],
  event: ['séance', 'session'],
  workshop: ['atelier', 'workshop'],
  mission: ['mission', 'mission'],
  broadcast: ['passage', 'broadcast'],
  item: ['unité', 'unit'],
  lump: ['forfait', 'lump sum'],
} as const

export type BudgetUnit = keyof typeof UNITS

/** The labels of a unit, French first. */
export const unitLabels = (unit: BudgetUnit): readonly [string, string] => UNITS[unit]

/** One line: code, holder (null for the lead), labels, unit, unit cost × quantity × frequency × percent in XOF, activity, nature. */
export type BudgetRow = readonly [
  code: string,
  partner: string | null,
  labelFr: string,
  labelEn: string,
  unit: BudgetUnit,
  unitCost: number,
  quantity: number,
  frequency: number,
  percent: number,
  activity: string | null,
  nature: string,
]

/**
 * The approved budget: heads A people, B activities, C running costs, D travel, E indirect costs (7 % of A to D, locked). Activities
 * P1 capacity building, P2 community dialogues, P3 civic education and media, P4 monitoring and technical assistance.
 */
// biome-ignore format: a table reads by its rows.
export const BUDGET_ROWS: readonly BudgetRow[] = [
  ['A1.1', null, 'Coordinateur du projet', 'Project coordinator', 'month', 870_000, 1, 12, 100, 'P4', 'STAFF'],
  ['A1.2', null, 'Responsable administratif et financier', 'Finance and administration manager', 'month', 740_000, 1, 12, 60, 'P4', 'STAFF'],
  ['A1.3', null, 'Comptable du projet', 'Project accountant', 'month', 435_000, 1, 12, 100, 'P4', 'STAFF'],
  ['A1.4', null, 'Chargé de suivi-évaluation', 'Monitoring and evaluation officer', 'month', 560_000, 1, 12, 100, 'P4', 'STAFF'],
  ['A1.5', null, 'Animateurs, Sikasso et Kadiolo', 'Field facilitators, Sikasso and Kadiolo', 'personMonth', 250_000, 2, 12, 100, 'P2', 'STAFF'],
  ['A1.6', null, 'Chauffeur', 'Driver', 'month', 187_500, 1, 12, 100, 'P4', 'STAFF'],
  ['A2.1', 'ARGA', 'ARGA, chargé de projet', 'ARGA, project officer', 'month', 500_000, 1, 12, 100, 'P2', 'STAFF'],
  ['A2.2', 'ARGA', 'ARGA, comptable', 'ARGA, accountant', 'month', 275_000, 1, 12, 100, 'P4', 'STAFF'],
  ['A2.3', 'ARGA', 'ARGA, animateurs', 'ARGA, field facilitators', 'personMonth', 200_000, 2, 12, 100, 'P2', 'STAFF'],
  ['A3.1', 'ACRAC', 'ACRAC, chargé de projet', 'ACRAC, project officer', 'month', 475_000, 1, 12, 100, 'P2', 'STAFF'],
  ['A3.2', 'ACRAC', 'ACRAC, comptable', 'ACRAC, accountant', 'month', 250_000, 1, 12, 100, 'P4', 'STAFF'],
  ['A3.3', 'ACRAC', 'ACRAC, animateurs', 'ACRAC, field facilitators', 'personMonth', 187_500, 2, 12, 100, 'P2', 'STAFF'],
  ['A4.1', 'CEAM', 'CEAM, chargé de projet', 'CEAM, project officer', 'month', 475_000, 1, 11, 100, 'P3', 'STAFF'],
  ['A4.2', 'CEAM', 'CEAM, comptable', 'CEAM, accountant', 'month', 250_000, 1, 11, 100, 'P4', 'STAFF'],
  ['A4.3', 'CEAM', 'CEAM, animatrices scolaires', 'CEAM, school facilitators', 'personMonth', 187_500, 2, 11, 100, 'P3', 'STAFF'],
  ['A5.1', 'AT', 'AT, conseiller en gestion financière', 'TA, financial management adviser', 'month', 870_000, 1, 12, 100, 'P4', 'STAFF'],
  ['A5.2', 'AT', 'AT, assistante administrative', 'TA, administrative assistant', 'month', 225_000, 1, 12, 100, 'P4', 'STAFF'],
  ['A5.3', 'AT', 'AT, expertise ponctuelle', 'TA, short-term expertise', 'day', 150_000, 1, 30, 100, 'P4', 'STAFF'],
  ['B1.1', null, 'Ateliers de formation, salles et restauration', 'Training workshops, venues and catering', 'personDay', 6_500, 50, 24, 100, 'P1', 'ACTIVITY'],
  ['B1.2', null, 'Ateliers de formation, transport des participants', 'Training workshops, participants’ transport', 'person', 5_000, 50, 8, 100, 'P1', 'ACTIVITY'],
  ['B1.3', null, 'Ateliers de formation, per diem des participants', 'Training workshops, participants’ per diem', 'personDay', 5_000, 50, 24, 100, 'P1', 'ACTIVITY'],
  ['B1.4', null, 'Ateliers de formation, facilitateurs et supports', 'Training workshops, trainers and materials', 'workshop', 600_000, 1, 8, 100, 'P1', 'ACTIVITY'],
  ['B1.5', null, 'Ateliers de lancement et de restitution', 'Launch and closing workshops', 'workshop', 3_200_000, 1, 2, 100, 'P1', 'ACTIVITY'],
  ['B1.6', 'ARGA', 'ARGA, formation des leaders communautaires', 'ARGA, training of community leaders', 'workshop', 1_350_000, 1, 5, 100, 'P1', 'ACTIVITY'],
  ['B1.7', 'ACRAC', 'ACRAC, ateliers jeunesse et citoyenneté', 'ACRAC, youth and citizenship workshops', 'workshop', 1_200_000, 1, 5, 100, 'P1', 'ACTIVITY'],
  ['B1.8', 'CEAM', 'CEAM, formation des enseignants', 'CEAM, training of teachers', 'workshop', 1_250_000, 1, 4, 100, 'P1', 'ACTIVITY'],
  ['B2.1', null, 'Dialogues communautaires', 'Community dialogues', 'event', 380_000, 1, 12, 100, 'P2', 'ACTIVITY'],
  ['B2.2', 'ARGA', 'ARGA, dialogues communautaires', 'ARGA, community dialogues', 'event', 420_000, 1, 12, 100, 'P2', 'ACTIVITY'],
  ['B2.3', 'ACRAC', 'ACRAC, dialogues communautaires', 'ACRAC, community dialogues', 'event', 360_000, 1, 12, 100, 'P2', 'ACTIVITY'],
  ['B3.1', null, 'Missions de suivi-évaluation', 'Monitoring missions', 'mission', 1_200_000, 1, 4, 100, 'P4', 'ME'],
  ['B3.2', null, 'Étude de base et enquête finale', 'Baseline study and final survey', 'lump', 3_500_000, 1, 2, 100, 'P4', 'ME'],
  ['B3.3', null, 'Audit externe du projet', 'External audit of the project', 'lump', 4_500_000, 1, 1, 100, 'P4', 'AUDIT'],
  ['B4.1', 'ARGA', 'ARGA, émissions radio', 'ARGA, radio broadcasts', 'broadcast', 60_000, 1, 36, 100, 'P3', 'ACTIVITY'],
  ['B4.2', 'ACRAC', 'ACRAC, théâtre-forum', 'ACRAC, forum theatre', 'event', 300_000, 1, 8, 100, 'P3', 'ACTIVITY'],
  ['B4.3', 'CEAM', 'CEAM, clubs citoyens scolaires', 'CEAM, school citizenship clubs', 'event', 280_000, 1, 11, 100, 'P3', 'ACTIVITY'],
  ['B5.1', 'AT', 'AT, sessions de formation en gestion financière', 'TA, financial management courses', 'workshop', 1_900_000, 1, 4, 100, 'P4', 'ACTIVITY'],
  ['B5.2', 'AT', 'AT, accompagnement entre pairs', 'TA, peer-to-peer support', 'mission', 420_000, 1, 10, 100, 'P4', 'ACTIVITY'],
  ['B5.3', 'AT', 'AT, guides et outils de gestion', 'TA, management guides and tools', 'lump', 2_390_000, 1, 1, 100, 'P4', 'ACTIVITY'],
  ['C1.1', null, 'Loyer du bureau de Sikasso', 'Rent of the Sikasso office', 'month', 275_000, 1, 12, 100, null, 'OFFICE'],
  ['C1.2', null, 'Téléphone et internet', 'Telephone and internet', 'month', 110_000, 1, 12, 100, null, 'OFFICE'],
  ['C1.3', null, 'Fournitures de bureau', 'Office supplies', 'month', 105_000, 1, 12, 100, null, 'OFFICE'],
  ['C1.4', null, 'Eau, électricité et entretien', 'Water, electricity and upkeep', 'month', 95_000, 1, 12, 100, null, 'OFFICE'],
  ['C1.5', null, 'Frais bancaires et de monnaie électronique', 'Bank and mobile-money charges', 'month', 60_000, 1, 12, 100, null, 'OFFICE'],
  ['C1.6', null, 'Équipement informatique et solaire', 'IT and solar equipment', 'item', 875_000, 3, 1, 100, null, 'CAPITAL'],
  ['C2.1', 'ARGA', 'ARGA, loyer', 'ARGA, rent', 'month', 125_000, 1, 12, 100, null, 'OFFICE'],
  ['C2.2', 'ARGA', 'ARGA, fonctionnement du bureau', 'ARGA, office running costs', 'month', 85_000, 1, 12, 100, null, 'OFFICE'],
  ['C3.1', 'ACRAC', 'ACRAC, loyer', 'ACRAC, rent', 'month', 110_000, 1, 12, 100, null, 'OFFICE'],
  ['C3.2', 'ACRAC', 'ACRAC, fonctionnement du bureau', 'ACRAC, office running costs', 'month', 80_000, 1, 12, 100, null, 'OFFICE'],
  ['C4.1', 'CEAM', 'CEAM, loyer', 'CEAM, rent', 'month', 110_000, 1, 11, 100, null, 'OFFICE'],
  ['C4.2', 'CEAM', 'CEAM, fonctionnement du bureau', 'CEAM, office running costs', 'month', 80_000, 1, 11, 100, null, 'OFFICE'],
  ['C5.1', 'AT', 'AT, fonctionnement', 'TA, running costs', 'month', 115_000, 1, 12, 100, null, 'OFFICE'],
  ['C5.2', 'AT', 'AT, matériel et logiciels', 'TA, equipment and software', 'lump', 1_067_000, 1, 1, 100, null, 'OFFICE'],
  ['D1.1', null, 'Missions de terrain', 'Field missions', 'mission', 160_000, 1, 12, 100, null, 'TRAVEL'],
  ['D1.2', null, 'Carburant du véhicule', 'Vehicle fuel', 'month', 190_000, 1, 12, 100, null, 'TRAVEL'],
  ['D1.3', null, 'Entretien et assurance du véhicule', 'Vehicle upkeep and insurance', 'month', 95_000, 1, 12, 100, null, 'TRAVEL'],
  ['D2.1', 'ARGA', 'ARGA, déplacements', 'ARGA, travel', 'month', 90_000, 1, 12, 100, null, 'TRAVEL'],
  ['D3.1', 'ACRAC', 'ACRAC, déplacements', 'ACRAC, travel', 'month', 80_000, 1, 12, 100, null, 'TRAVEL'],
  ['D4.1', 'CEAM', 'CEAM, déplacements', 'CEAM, travel', 'month', 80_000, 1, 11, 100, null, 'TRAVEL'],
  ['D5.1', 'AT', 'AT, déplacements', 'TA, travel', 'mission', 67_000, 1, 20, 100, null, 'TRAVEL'],
  ['E1', null, 'Frais indirects (NPAC), 7 % des coûts directs', 'Indirect costs (NPAC), 7% of direct costs', 'lump', 15_337_000, 1, 1, 100, null, 'NPAC'],
]

/** Rate of the indirect costs, in per cent of the direct ones. */
export const NPAC_PERCENT = 7n

export const NPAC_LINE = 'E1'

/** The approved amount of the indirect costs in pounds: what brings the budget to the ceiling, to the penny. */
export const NPAC_AMOUNT = '19918.16'

/** The activity that each budget line belongs to; running costs have none. */
export const ACTIVITY_OF_LINE: ReadonlyMap<string, string> = new Map(
  BUDGET_ROWS.flatMap((row): [string, string][] => (row[9] === null ? [] : [[row[0], row[9]]])),
)

const LABELS: ReadonlyMap<string, string> = new Map(BUDGET_ROWS.map((row) => [row[0], row[2]]))

/** The French label of a budget line. */
export const labelOfLine = (code: string): string => LABELS.get(code) ?? code
