import type { TabularCell, TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { spokenNature } from '../payments/cash-count-report.ts'
import { spokenReconciliation } from '../treasury/spoken-reconciliation.ts'

/** The codes that machines compare, by the column that holds them, and the word of each. */
const WORDS = {
  status: { eligible: 'status.eligible', queried: 'status.queried', disallowed: 'status.disallowed' },
  docs_complete: { Y: 'yes' },
  holderKind: {
    staff: 'holder.staff',
    partner: 'holder.partner',
    supplier: 'holder.supplier',
    other: 'holder.other',
    difference: 'ageing.difference',
  },
  kept_kind: { grant: 'kept.grant', year: 'kept.year', document: 'kept.document' },
  retention_rule: { agreement: 'retention.agreement', 'accounting-law': 'retention.accounting-law' },
  plan_origin: { plan: 'plan.plan', checklist: 'plan.checklist' },
  plan_state: { planned: 'plan.planned', started: 'plan.started', done: 'plan.done', dropped: 'plan.dropped' },
  gate: { OPEN: 'gate.open', CLOSED: 'gate.closed' },
  thirdParty: { difference: 'ageing.difference' },
  finding_type: {
    finance: 'finding.kind.finance',
    procurement: 'finding.kind.procurement',
    hr: 'finding.kind.hr',
    assets: 'finding.kind.assets',
    governance: 'finding.kind.governance',
  },
  classification: {
    ineligible: 'finding.class.ineligible',
    unsupported: 'finding.class.unsupported',
    control: 'finding.class.control',
  },
  risk: { high: 'finding.risk.high', medium: 'finding.risk.medium', low: 'finding.risk.low' },
  finding_status: {
    open: 'finding.status.open',
    in_progress: 'finding.status.in_progress',
    overdue: 'finding.status.overdue',
    implemented: 'finding.status.implemented',
    verified: 'finding.status.verified',
    withdrawn: 'finding.status.withdrawn',
  },
  second_person: { alone: 'second.alone', two: 'second.two' },
  event_kind: { workshop: 'event.workshop', peer: 'event.peer', research: 'event.research', other: 'event.other' },
  event_state: { planned: 'event.planned', held: 'event.held', cancelled: 'event.cancelled' },
  level: { impact: 'level.impact', outcome: 'level.outcome', output: 'level.output', indicator: 'level.indicator' },
  cost_of: {
    activity: 'cost.activity',
    unallocated: 'cost.unallocated',
    event: 'cost.event',
    output: 'cost.output',
    indicator: 'cost.indicator',
    budgetLine: 'cost.budget_line',
  },
  change_state: { SAME: 'change.same', CHANGED: 'change.changed', ADDED: 'change.added', DROPPED: 'change.dropped' },
} as const satisfies Record<string, Record<string, Parameters<typeof reportWord>[0]>>

/** The rows as a person reads them: the codes that machines compare, such as a line's status, become words. Rows stay lazy. */
export function spokenRows(report: Pick<TabularReport, 'columns' | 'rows'>, language: Language): Iterable<TabularRow> {
  const keys = report.columns.map((column) => column.key)
  if (keys.includes('block') && keys.includes('kind')) return spokenReconciliation(report.rows, keys, language)
  const nature = keys.indexOf('nature')
  if (nature >= 0) return spokenNatures(report.rows, nature, language)
  const coded = report.columns.flatMap(({ key }, index) => {
    const words: Readonly<Record<string, Parameters<typeof reportWord>[0]>> | undefined = Object.hasOwn(WORDS, key)
      ? WORDS[key as keyof typeof WORDS]
      : undefined
    return words ? [{ index, words }] : []
  })
  if (coded.length === 0) return report.rows
  const spoken = (row: TabularRow): TabularRow =>
    coded.reduce((said, { index, words }) => {
      const word = wordOf(words, said[index])
      if (word !== undefined) return said.with(index, reportWord(word)[language])
      // "disallowed GFT": the word, then the code as it is.
      const [state, code] = String(said[index]).split(' ')
      const spokenState = code === undefined ? undefined : wordOf(words, state)
      return spokenState === undefined ? said : said.with(index, `${reportWord(spokenState)[language]} ${code}`)
    }, row)
  return {
    *[Symbol.iterator]() {
      for (const row of report.rows) yield spoken(row)
    },
  }
}

const spokenNatures = (rows: Iterable<TabularRow>, at: number, language: Language): Iterable<TabularRow> => ({
  *[Symbol.iterator]() {
    for (const row of rows) yield row.with(at, spokenNature(String(row[at] ?? ''), language))
  },
})

const wordOf = <Word>(words: Readonly<Record<string, Word>>, cell: TabularCell | undefined): Word | undefined =>
  typeof cell === 'string' && Object.hasOwn(words, cell) ? words[cell] : undefined
