import { checklistAnswers, listChecklistRuns } from '../../db/queries/checklists.ts'
import type { ActionInput, TrainingInput } from '../../shared/contract/capacity.ts'
import { PILLARS } from '../../shared/contract/sub-awards.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { recordAssessment } from '../capacity/record-assessment.ts'
import { recordTraining } from '../capacity/record-training.ts'
import { saveAction } from '../capacity/save-action.ts'
import { saveChecklistRun } from '../compliance/save-run.ts'
import { signRun } from '../compliance/sign-run.ts'
import { findTemplate } from '../compliance/templates.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { keepCommand } from './keep-command.ts'
import { PARTNERS, SAMPLE_SEED } from './programme.ts'
import { SeededSequence } from './seeded-sequence.ts'

/** The provider of technical assistance assesses the others, not itself. */
const ADVISOR = 'AT'
const BEFORE = '2019-06-17'
const MID_YEAR = '2020-07-06'

/** What the technical assistance gave, to every partner alike but for the day and the people. */
const GIVEN: readonly (Pick<TrainingInput, 'kind' | 'title' | 'pillars' | 'days'> & {
  readonly month: string
  readonly costXof: number | null
})[] = [
  {
    month: '2020-02',
    kind: 'training',
    title: 'Pièces justificatives et archivage',
    pillars: ['governance', 'delivery'],
    days: '2',
    costXof: 420_000,
  },
  {
    month: '2020-04',
    kind: 'coaching',
    title: 'Rapprochement bancaire et arrêté de caisse',
    pillars: ['finance'],
    days: '1.5',
    costXof: 85_000,
  },
  {
    month: '2020-05',
    kind: 'tool',
    title: 'Modèle de suivi budgétaire par ligne',
    pillars: ['delivery'],
    days: '0.5',
    costXof: null,
  },
  {
    month: '2020-09',
    kind: 'peer',
    title: 'Visite entre équipes financières du consortium',
    pillars: ['governance', 'downstream'],
    days: '1',
    costXof: 160_000,
  },
]

/** What was decided against weaknesses that several partners share. */
const PLANNED: readonly Omit<ActionInput, 'id' | 'partner'>[] = [
  {
    item: 'Un seul signataire en banque',
    pillar: 'finance',
    action: 'Déposer une seconde signature et la joindre au dossier',
    owner: 'Directeur',
    dueOn: '2020-06-30',
    state: 'done',
    evidence: 'Lettre de la banque',
  },
  {
    item: 'Manuel de procédures ancien',
    pillar: 'governance',
    action: 'Réviser le manuel et le faire adopter par le conseil',
    owner: 'Responsable administratif et financier',
    dueOn: '2021-03-31',
    state: 'started',
    evidence: '',
  },
  {
    item: 'Bénéficiaires non triés par sexe',
    pillar: 'delivery',
    action: 'Listes de présence avec sexe et organisation',
    owner: 'Chargé de suivi',
    dueOn: '2021-01-31',
    state: 'planned',
    evidence: '',
  },
]

/** The capacity of each partner over 2019 and 2020, as the technical assistance writes it down at the end of the year (C42). */
export function keepCapacity(ledger: Ledger): Result<unknown> {
  for (const { code } of PARTNERS.filter((profile) => profile.code !== ADVISOR)) {
    const drawn = new SeededSequence(`${SAMPLE_SEED} capacity ${code}`)
    for (const step of [assessedBefore, assessedMidYear, planned, given]) {
      const kept = step(ledger, code, drawn)
      if (!kept.ok) return kept
    }
  }
  return success({})
}

/** A first assessment on paper, before the programme had a ledger: weaker than what came after. */
function assessedBefore(ledger: Ledger, partner: string, drawn: SeededSequence): Result<unknown> {
  const assessment = {
    partner,
    date: BEFORE,
    template: 'Diagnostic institutionnel',
    version: '2019',
    assessedBy: 'Assistance technique',
    source: `Rapport de diagnostic, ${partner}, juin 2019`,
    scaleFrom: '0',
    scaleTo: '4',
    scores: PILLARS.map((pillar) => ({ pillar, score: `1.${drawn.between(0, 8)}` })),
  }
  return keepCommand(ledger, 'capacity.recordAssessment', assessment, (work) => recordAssessment(work, assessment))
}

/** The due diligence asked again after six months: most answers a grade higher, one a grade lower. */
function assessedMidYear(ledger: Ledger, partner: string, drawn: SeededSequence): Result<unknown> {
  const subject = `partner:${partner}`
  const first = listChecklistRuns(ledger.database).find((run) => run.subject === subject && run.template === 'T4')
  const items = findTemplate(ledger.database, 'T4')?.sections.flatMap((section) => section.items) ?? []
  const graded = items.filter(({ scale, blocking }) => scale !== 'YES_NO' && !blocking)
  const fallen = graded[drawn.below(graded.length)]?.number
  const answers = checklistAnswers(ledger.database, first?.id ?? 0).map(({ item, answer }) => {
    const grade = /^[0-4]$/.test(answer) ? Number(answer) : undefined
    const next =
      grade === undefined ? answer : String(item === fallen ? Math.max(1, grade - 1) : Math.min(4, grade + drawn.below(2)))
    return { item, answer: next, evidence: `Visite de juillet, pièce ${item}`, comment: '' }
  })
  const run = { template: 'T4', subject, date: MID_YEAR, note: '', answers }
  const saved = keepCommand(ledger, 'compliance.saveRun', run, (work) => saveChecklistRun(work, run))
  if (!saved.ok) return saved
  const { id } = saved.value
  return keepCommand(ledger, 'compliance.signRun', { id }, (work) => signRun(work, id))
}

function planned(ledger: Ledger, partner: string): Result<unknown> {
  for (const values of PLANNED) {
    const action = { ...values, id: null, partner }
    const kept = keepCommand(ledger, 'capacity.saveAction', action, (work) => saveAction(work, action))
    if (!kept.ok) return kept
  }
  return success({})
}

function given(ledger: Ledger, partner: string, drawn: SeededSequence): Result<unknown> {
  for (const { month, ...what } of GIVEN) {
    const day = String(drawn.between(10, 27))
    const training = {
      ...what,
      partner,
      date: `${month}-${day}`,
      pillars: [...what.pillars],
      women: drawn.between(1, 4),
      men: drawn.between(2, 5),
      lines: [],
      note: '',
    }
    const kept = keepCommand(ledger, 'capacity.recordTraining', training, (work) => recordTraining(work, training))
    if (!kept.ok) return kept
  }
  return success({})
}
