import { auditLines } from '../../db/queries/audit-lines.ts'
import { listFindings } from '../../db/queries/findings.ts'
import type { Finding, FindingAnswer } from '../../domain/audit/findings/finding.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { moveFindingBy } from '../findings/move-finding.ts'
import { saveFinding } from '../findings/save-finding.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { MIDYEAR_FINDINGS, type StoryFinding, YEAR_END_FINDINGS } from './finding-table.ts'
import { keepCommand } from './keep-command.ts'
import { GRANT_CODE } from './programme.ts'

/** The moments of the findings in the story: two reviews, the answers to the first, and what was followed up. */

export type FindingMoment = 'midyear' | 'answers' | 'follow-up' | 'year-end'

/** What the technical assistance and the management write about the findings at one moment. */
export function keepFindings(ledger: Ledger, moment: FindingMoment): Result<unknown> {
  const deeds: Readonly<Record<FindingMoment, () => readonly (() => Result<unknown>)[]>> = {
    midyear: () => MIDYEAR_FINDINGS.map((story) => () => raise(ledger, story)),
    answers: () =>
      ANSWERS.map(
        ([number, answer]) =>
          () =>
            reply(ledger, number, answer),
      ),
    'follow-up': () => [
      ...['C-01', 'C-02', 'C-03'].flatMap((number) => [
        () => say(ledger, number, 'implement', 'Fait ; la pièce est au dossier.'),
        () => say(ledger, number, 'verify', 'Pièce vue au siège.'),
      ]),
      () => say(ledger, 'C-05', 'implement', 'Contrat cadre signé le 2 octobre.'),
    ],
    'year-end': () => [
      ...YEAR_END_FINDINGS.map((story) => () => raise(ledger, story)),
      () => reply(ledger, 'C-06', { ...ANSWERED_LATER, response: KIGNAN_RESPONSE }),
      () => decideKignan(ledger),
    ],
  }
  for (const deed of deeds[moment]()) {
    const done = deed()
    if (!done.ok) return done
  }
  return success({})
}

const ANSWERED_LATER: FindingAnswer = { response: '', action: '', owner: '', dueOn: null }
const KIGNAN_RESPONSE = 'Six attestations ont été réunies ; les six autres participants n’ont pas pu être joints.'

const ANSWERS: readonly (readonly [string, FindingAnswer])[] = [
  ['C-01', { response: 'D’accord.', action: 'Lettre à la banque', owner: 'Directeur', dueOn: '2020-09-15' }],
  ['C-02', { response: 'D’accord.', action: 'Enregistrer le bail', owner: 'Comptable d’ARGA', dueOn: '2020-09-30' }],
  ['C-03', { response: 'D’accord, deux témoins sont désignés.', action: 'Note de service', owner: 'RAF', dueOn: '2020-08-31' }],
  [
    'C-04',
    {
      response: 'Le bailleur atteste l’occupation depuis le 1er février ; un avenant est demandé.',
      action: 'Avenant au bail, ou reprise sur fonds propres',
      owner: 'RAF de CEAM',
      dueOn: '2020-12-15',
    },
  ],
  [
    'C-05',
    {
      response: 'D’accord pour un contrat cadre.',
      action: 'Demande de prix et contrat cadre',
      owner: 'Logisticien',
      dueOn: '2020-10-15',
    },
  ],
]

function raise(ledger: Ledger, { lines, ...story }: StoryFinding): Result<unknown> {
  const known = auditLines(ledger.database, null)
  const claims = lines.map(({ label, questionedXof }) => {
    const line = known.find((row) => row.label === label)
    if (!line) throw new Error(`the story has no line ${label}`)
    return { voucher: line.number, lineNumber: line.lineNumber, questionedXof }
  })
  const date = ledger.surroundings.clock.today()
  const finding = { ...story, grant: GRANT_CODE, date, lines: claims }
  return keepCommand(ledger, 'findings.save', { id: null, finding }, (work) =>
    saveFinding(work, ledger.surroundings, { id: null, finding }),
  )
}

function numbered(ledger: Ledger, number: string): Finding {
  const finding = listFindings(ledger.database).find((each) => each.number === number)
  if (!finding) throw new Error(`the story has no finding ${number}`)
  return finding
}

function reply(ledger: Ledger, number: string, answer: FindingAnswer): Result<unknown> {
  const input = { ...answer, id: numbered(ledger, number).id }
  return keepCommand(ledger, 'findings.answer', input, (work) => moveFindingBy.answer(work, ledger.surroundings, input))
}

function say(ledger: Ledger, number: string, by: 'implement' | 'verify', note: string): Result<unknown> {
  const input = { id: numbered(ledger, number).id, note }
  return keepCommand(ledger, `findings.${by}`, input, (work) => moveFindingBy[by](work, ledger.surroundings, input))
}

/** Half of what Kignan questions is cleared by attestations, the other half sustained. */
function decideKignan(ledger: Ledger): Result<unknown> {
  const { id, lines } = numbered(ledger, 'C-06')
  const [line] = lines
  if (!line) throw new Error('the story of Kignan has no line')
  const { voucher, lineNumber } = line
  const amounts = { sustainedXof: 19_500, clearedXof: 19_500 }
  const input = { id, voucher, lineNumber, ...amounts, reason: 'Six attestations reçues sur douze' }
  return keepCommand(ledger, 'findings.decide', input, (work) => moveFindingBy.decide(work, ledger.surroundings, input))
}
