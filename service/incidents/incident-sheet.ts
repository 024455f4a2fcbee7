import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import type { IncidentContent } from '../../shared/contract/incidents.ts'
import { formatDate, formatMoney } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { type PrintWord, printWords } from '../../shared/i18n/print-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import type { PrintContent } from '../prints/print-builder.ts'
import { incidentRow, type KeptIncident, recoveredXof } from './incident-book.ts'

/** One incident as paper: what it says now, and when and by whom each state was recorded. Marked confidential. */
export function incidentSheet(kept: KeptIncident, now: string, language: Language): PrintContent {
  const w = printWords(language)
  const { content } = kept.last
  const xof = (minor: number): string => `${formatMoney(minor, FUNCTIONAL_CURRENCY, language)} ${FUNCTIONAL_CURRENCY}`
  const fields: [string, string][] = [
    [w('incident.kind'), w(`incident.kind.${content.kind}`)],
    [w('incident.state'), w(`incident.state.${content.state}`)],
    [w('incident.detectedAt'), spokenMoment(content.detectedAt)],
    [w('incident.means'), content.means],
    [w('incident.reporter'), content.anonymous ? w('incident.anonymous') : content.reporter],
    [w('incident.reportedAt'), content.reportedAt === null ? w('incident.notReported') : spokenMoment(content.reportedAt)],
    [w('incident.reference'), content.reportReference],
    [w('incident.exposed'), `${xof(content.exposedXof)} · ${formatMoney(content.exposedGbp, 'GBP', language)} GBP`],
    [w('incident.recovered'), xof(recoveredXof(content))],
    [w('incident.vouchers'), content.vouchers.join(', ')],
  ]
  const told = (word: PrintWord, text: string): PrintBlock[] =>
    text === ''
      ? []
      : [
          { kind: 'heading', text: w(word) },
          { kind: 'paragraph', text },
        ]
  return {
    title: w('incident.title'),
    reference: kept.number,
    fileName: kept.number,
    blocks: [
      { kind: 'stamp', text: w('incident.confidential') },
      { kind: 'fields', fields },
      ...(incidentRow(kept, now).late ? [{ kind: 'paragraph', strong: true, text: w('incident.late') } as const] : []),
      ...told('incident.narrative', content.narrative),
      ...told('incident.actions', content.actions),
      ...recoveries(content, language),
      ...told('incident.outcome', content.outcome),
      { kind: 'heading', text: w('incident.history') },
      {
        kind: 'table',
        columns: [
          { label: w('incident.when'), widthMm: 40 },
          { label: w('incident.by') },
          { label: w('incident.state'), widthMm: 50 },
        ],
        rows: kept.entries.map(({ at, by, content: was }) => [spokenMoment(at), by, w(`incident.state.${was.state}`)]),
      },
    ],
  }
}

function recoveries({ recoveries: all }: IncidentContent, language: Language): PrintBlock[] {
  const w = printWords(language)
  if (all.length === 0) return []
  return [
    { kind: 'heading', text: w('incident.recovered') },
    {
      kind: 'table',
      columns: [
        { label: w('incident.when'), widthMm: 40 },
        { label: w('incident.voucher') },
        { label: FUNCTIONAL_CURRENCY, align: 'right', widthMm: 40 },
      ],
      rows: all.map(({ date, voucher, amountXof }) => [
        formatDate(date),
        voucher,
        formatMoney(amountXof, FUNCTIONAL_CURRENCY, language),
      ]),
    },
  ]
}

const spokenMoment = (moment: string): string => `${formatDate(moment.slice(0, 10))} ${moment.slice(11, 16)}`
