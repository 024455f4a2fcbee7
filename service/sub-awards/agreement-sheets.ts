import { listPartners } from '../../db/queries/masters.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { listSubAwardAmendments } from '../../db/queries/sub-award-terms.ts'
import { listSubAwards } from '../../db/queries/sub-awards.ts'
import { type AgreementTerms, keptAgreementTerms } from '../../shared/contract/sub-awards.ts'
import { formatDate, formatMoney } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'
import { deliveryChain } from './delivery-chain.ts'

/** The agreement with a partner or one of its amendments, each term before and after. `key` is the amendment's id. */
export const printSubAwardAgreement: PrintBuilder = ({ database, key, language }) => {
  const amendment = listSubAwardAmendments(database).find((row) => row.id === Number(key))
  const award = listSubAwards(database).find((row) => row.code === amendment?.subAward)
  if (!amendment || !award) return failure(fault('SUB_AWARD_UNKNOWN', undefined, { subAward: key }))
  const w = printWords(language)
  const partner = listPartners(database).find((known) => known.code === award.partner)
  const first = amendment.kind === 'AGREEMENT'
  const after = termRows(keptAgreementTerms.read(amendment.after), award.currency, language)
  const before = amendment.before === null ? [] : termRows(keptAgreementTerms.read(amendment.before), award.currency, language)
  const earlier = new Map(before)
  const names = [...new Set([...after, ...before].map(([name]) => name))]
  const now = new Map(after)
  const rows = first
    ? after.map(([name, value]) => [name, value])
    : names
        .filter((name) => earlier.get(name) !== now.get(name))
        .map((name) => [name, earlier.get(name) ?? '–', now.get(name) ?? '–'])
  const columns = first
    ? [{ label: w('award.term'), widthMm: 60 }, { label: w('award.after') }]
    : [{ label: w('award.term'), widthMm: 60 }, { label: w('award.before') }, { label: w('award.after') }]
  return success({
    title: w(first ? 'award.agreement.title' : 'award.amendment.title'),
    reference: `${amendment.reference} · ${award.code}`,
    fileName: `${award.code}-${amendment.number}`,
    blocks: [
      {
        kind: 'paragraph',
        strong: true,
        text: w('award.between', {
          lead: readLedger(database).organisationName,
          partner: partner?.name ?? award.partner,
        }),
      },
      {
        kind: 'fields',
        columns: 2,
        fields: [
          [w('award.grant'), award.grantCode],
          [w('award.kind'), w(`award.kind.${amendment.kind}`)],
          [w('award.signed'), formatDate(amendment.signedOn)],
          [w('award.effective'), formatDate(amendment.effectiveOn)],
          [w('award.reason'), amendment.reason],
        ],
      },
      { kind: 'table', columns, rows },
      { kind: 'signatures', people: [{ role: w('award.sign.lead') }, { role: w('award.sign.partner') }] },
    ],
  })
}

/** The terms as lines of a table: the name, and the value as it is written. */
function termRows(terms: AgreementTerms, currency: string, language: Language): [string, string][] {
  const w = printWords(language)
  const money = (minor: number) => `${formatMoney(minor, currency, language)} ${currency}`
  return [
    [w('award.term.agreementReference'), terms.agreementReference ?? '–'],
    [w('award.term.signedOn'), terms.signedOn === null ? '–' : formatDate(terms.signedOn)],
    [w('award.term.ceiling'), money(terms.ceiling)],
    [w('award.term.start'), formatDate(terms.start)],
    [w('award.term.end'), formatDate(terms.end)],
    [w('award.term.advanceLimitPercent'), terms.advanceLimitPercent],
    [w('award.term.minimumLiquidationPercent'), terms.minimumLiquidationPercent],
    [w('award.term.account'), terms.account],
    [w('award.term.reportDueDays'), String(terms.reportDueDays)],
    [w('award.term.reviewDays'), String(terms.reviewDays)],
    [w('award.term.samplePercent'), terms.samplePercent ?? '–'],
    [w('award.term.deliverable'), terms.deliverable ?? '–'],
    [w('award.term.risk'), terms.risk ?? '–'],
    [w('award.term.controls'), terms.controls ?? '–'],
    ...terms.lines.map(({ budgetLine, amount }): [string, string] => [
      w('award.term.line', { line: budgetLine }),
      amount === 0 ? '✓' : money(amount),
    ]),
  ]
}

/** The delivery-chain map as two tables. `key` is "PECIC:2020-06-30", or ":2020-06-30" for every grant. */
export const printDeliveryChain: PrintBuilder = ({ database, key, language }) => {
  const [grant = '', on = ''] = key.split(':')
  const w = printWords(language)
  const chain = deliveryChain(database, grant === '' ? null : grant, on)
  const names = new Map(chain.nodes.map((node) => [node.key, node.code]))
  const day = (date: string | null) => (date === null ? '–' : formatDate(date))
  return success({
    title: w('chain.title'),
    reference: [grant, formatDate(on)].filter((part) => part !== '').join(' · '),
    fileName: `chain-${grant === '' ? 'all' : grant}`,
    orientation: 'landscape',
    blocks: [
      { kind: 'heading', text: w('chain.nodes') },
      {
        kind: 'table',
        columns: [
          { label: '', widthMm: 24 },
          { label: w('chain.name') },
          { label: w('chain.country'), widthMm: 18 },
          { label: w('chain.role'), widthMm: 40 },
          { label: w('chain.identifier'), widthMm: 34 },
          { label: w('chain.rating'), widthMm: 36 },
          { label: w('chain.screened'), widthMm: 24 },
        ],
        rows: chain.nodes.map((node) => [
          w(`chain.${node.kind}`),
          `${node.code} ${node.name}`,
          node.country ?? '–',
          node.role ?? '–',
          node.identifier ?? '–',
          node.rating === null ? '–' : `${w(`chain.rating.${node.rating}`)}, ${day(node.assessedOn)}`,
          day(node.screenedOn),
        ]),
      },
      { kind: 'heading', text: w('chain.edges') },
      {
        kind: 'table',
        columns: [
          { label: w('chain.from'), widthMm: 24 },
          { label: w('chain.to'), widthMm: 24 },
          { label: w('chain.amount'), align: 'right', widthMm: 38 },
          { label: w('chain.period'), widthMm: 44 },
          { label: w('chain.agreement'), widthMm: 36 },
          { label: w('chain.deliverable') },
        ],
        rows: chain.edges.map((edge) => [
          names.get(edge.from) ?? '',
          names.get(edge.to) ?? '',
          `${formatMoney(edge.amount, edge.currency, language)} ${edge.currency}`,
          `${formatDate(edge.start)} – ${formatDate(edge.end)}`,
          edge.agreement,
          [edge.deliverable, edge.risk, edge.controls].filter((part) => part !== null).join(' ; '),
        ]),
      },
    ],
  })
}
