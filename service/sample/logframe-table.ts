import type { IndicatorInput, LogframeResultInput } from '../../shared/contract/activities.ts'

/** The programme's logframe: one impact, two outcomes, four outputs, each output with the activity that its spending carries. */
export const LOGFRAME_RESULTS: readonly Pick<
  LogframeResultInput,
  'code' | 'level' | 'parent' | 'titleFr' | 'titleEn' | 'activity' | 'assumption'
>[] = [
  {
    code: '0',
    level: 'impact',
    parent: null,
    titleFr: 'Les services publics locaux de la région de Sikasso répondent mieux aux habitants',
    titleEn: 'Local public services of the Sikasso region answer better to the people',
    activity: null,
    assumption: 'La région reste accessible.',
  },
  {
    code: '1',
    level: 'outcome',
    parent: '0',
    titleFr: 'Les communes rendent compte de leur budget',
    titleEn: 'Municipalities account for their budgets',
    activity: null,
    assumption: 'Les conseils communaux siègent normalement.',
  },
  {
    code: '1.1',
    level: 'output',
    parent: '1',
    titleFr: 'Élus, agents et leaders formés à la gestion et à la redevabilité',
    titleEn: 'Councillors, staff and leaders trained in management and accountability',
    activity: 'P1',
    assumption: '',
  },
  {
    code: '1.2',
    level: 'output',
    parent: '1',
    titleFr: 'Dialogues communautaires tenus dans les villages',
    titleEn: 'Community dialogues held in the villages',
    activity: 'P2',
    assumption: '',
  },
  {
    code: '2',
    level: 'outcome',
    parent: '0',
    titleFr: 'Les organisations de la société civile suivent l’action publique',
    titleEn: 'Civil society organisations follow public action',
    activity: null,
    assumption: '',
  },
  {
    code: '2.1',
    level: 'output',
    parent: '2',
    titleFr: 'Éducation civique par la radio, le théâtre et l’école',
    titleEn: 'Civic education by radio, theatre and school',
    activity: 'P3',
    assumption: '',
  },
  {
    code: '2.2',
    level: 'output',
    parent: '2',
    titleFr: 'Partenaires accompagnés en gestion financière',
    titleEn: 'Partners supported in financial management',
    activity: 'P4',
    assumption: '',
  },
]

/** An indicator with what was reached at the end of each quarter; null where the register counts it. */
export interface SampleIndicator
  extends Pick<
    IndicatorInput,
    | 'code'
    | 'result'
    | 'titleFr'
    | 'titleEn'
    | 'unitFr'
    | 'unitEn'
    | 'baseline'
    | 'target'
    | 'derived'
    | 'derivedKind'
    | 'verification'
  > {
  /** At the end of the first three quarters. */
  readonly milestones: readonly [string, string, string]
  readonly actuals: readonly [string, string, string, string] | null
}

type Row = readonly [
  code: string,
  result: string,
  titleFr: string,
  titleEn: string,
  unitFr: string,
  unitEn: string,
  baseline: string,
  milestones: readonly [string, string, string],
  target: string,
  derived: IndicatorInput['derived'],
  actuals: SampleIndicator['actuals'],
  verification: string,
]

const LISTS = 'Listes de présence'
const REPORTS = 'Rapports d’activité'
const SURVEY = 'Enquête auprès des communes'

// biome-ignore format: a table reads by its rows.
const ROWS: readonly Row[] = [
  ['1.a', '1', 'Communes qui publient leur budget', 'Municipalities that publish their budgets', '%', '%', '22', ['26', '34', '42'], '50', null, ['24', '33', '41.5', '47'], SURVEY],
  ['1.b', '1', 'Séances de restitution du budget communal', 'Public sessions on the municipal budget', 'séances', 'sessions', '4', ['8', '16', '26'], '36', null, ['7', '15', '27', '35'], SURVEY],
  ['1.1.a', '1.1', 'Personnes formées', 'People trained', 'personnes', 'people', '0', ['280', '480', '760'], '1000', 'PARTICIPANTS', null, LISTS],
  ['1.1.b', '1.1', 'Femmes formées', 'Women trained', 'femmes', 'women', '0', ['110', '190', '300'], '400', 'WOMEN', null, LISTS],
  ['1.1.c', '1.1', 'Ateliers tenus', 'Workshops held', 'ateliers', 'workshops', '0', ['6', '11', '18'], '24', 'EVENTS', null, REPORTS],
  ['1.2.a', '1.2', 'Participants aux dialogues du chef de file', 'Participants in the lead’s dialogues', 'participants', 'participants', '0', ['120', '320', '560'], '760', 'PARTICIPANTS', null, LISTS],
  ['1.2.b', '1.2', 'Engagements publics pris pendant les dialogues', 'Public commitments taken in the dialogues', 'engagements', 'commitments', '0', ['6', '20', '36'], '50', null, ['5', '19', '38', '52'], REPORTS],
  ['2.a', '2', 'Organisations qui remettent un rapport de suivi par an', 'Organisations that hand in a yearly monitoring report', 'organisations', 'organisations', '3', ['5', '9', '14'], '20', null, ['5', '8', '13', '18'], REPORTS],
  ['2.1.a', '2.1', 'Émissions diffusées', 'Broadcasts aired', 'émissions', 'broadcasts', '0', ['6', '15', '26'], '36', null, ['5', '14', '25', '34'], 'Attestations des radios'],
  ['2.1.b', '2.1', 'Élèves dans les clubs citoyens', 'Pupils in citizenship clubs', 'élèves', 'pupils', '0', ['100', '260', '380'], '500', null, ['98', '241', '396', '508'], 'Registres des clubs'],
  ['2.2.a', '2.2', 'Agents des partenaires formés par l’assistance technique', 'Partners’ staff trained by the technical assistance', 'agents', 'staff', '0', ['24', '48', '72'], '96', 'PARTICIPANTS', null, LISTS],
  ['2.2.b', '2.2', 'Note moyenne de gestion des partenaires', 'Mean management score of the partners', '% du maximum', '% of the most', '52.5', ['55', '62.5', '67.5'], '75', null, ['55', '60', '68.8', '72.5'], 'Diligences signées'],
]

export const LOGFRAME_INDICATORS: readonly SampleIndicator[] = ROWS.map(
  ([code, result, titleFr, titleEn, unitFr, unitEn, baseline, milestones, target, derived, actuals, verification]) => ({
    code,
    result,
    titleFr,
    titleEn,
    unitFr,
    unitEn,
    baseline,
    milestones,
    target,
    derived,
    derivedKind: code === '2.2.a' || code === '1.1.c' ? 'workshop' : null,
    actuals,
    verification,
  }),
)

/** The last days of the quarters of the programme's year. */
export const QUARTER_ENDS = ['2020-03-31', '2020-06-30', '2020-09-30', '2020-12-31'] as const
