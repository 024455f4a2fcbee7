import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import { isEligibilityCode } from '../../shared/contract/eligibility-code.ts'
import type { PartnerReportDetail, ReviewedLine } from '../../shared/contract/partner-reports.ts'
import { amountInWords } from '../../shared/i18n/amount-words.ts'
import { formatDate, formatDecimalText, formatMoney, formatPercent } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { success } from '../../shared/result/result.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'
import { openReport } from './report-views.ts'

const NO_DAY = '9999-12-31'
const xof = (amount: number, language: Language): string => formatMoney(amount, FUNCTIONAL_CURRENCY, language)
/** A code of the catalogue with its meaning. */
const codeWords = (code: string | null, language: Language): string =>
  code !== null && isEligibilityCode(code) ? `${code}, ${printWords(language)(`review.code.${code}`)}` : (code ?? '')
const right = (label: string, widthMm = 26) => ({ label, align: 'right', widthMm }) as const

/** "18 · CEAM-BQ1-2020-000018": how sheets name a line. */
const nameOf = (line: ReviewedLine): string => `${line.voucher}/${line.lineNumber}`

/** The letter to the partner (spec 04 §2.11): what is accepted, every disallowance with its reason, every open question with its day. */
export const printReviewLetter: PrintBuilder = ({ database, key, language }) => {
  const opened = openReport(database, Number(key), NO_DAY)
  if (!opened.ok) return opened
  const report = opened.value
  const w = printWords(language)
  const { totals } = report
  const ended = report.concludedOn !== null
  const details = {
    number: report.number,
    from: formatDate(report.fromDate),
    to: formatDate(report.toDate),
    received: formatDate(report.submittedOn),
    submitted: xof(totals.submitted, language),
    accepted: xof(totals.accepted, language),
    disallowed: xof(totals.disallowed, language),
    queried: xof(totals.queried, language),
  }
  return success({
    title: w('review.letter.title'),
    reference: report.number,
    fileName: `${report.number}-letter`,
    blocks: [
      { kind: 'paragraph', text: w('review.letter.to', { partner: `${report.partner}, ${report.partnerName}` }), strong: true },
      ...(ended
        ? [{ kind: 'paragraph', text: w('review.letter.date', { date: formatDate(report.concludedOn ?? '') }) } as const]
        : []),
      { kind: 'paragraph', text: w(ended ? 'review.letter.ended' : 'review.letter.lasting', details) },
      figures(report, language),
      ...disallowedBlocks(report, language),
      ...questionBlocks(report, language),
      ...(ended && totals.disallowed > 0
        ? [
            {
              kind: 'paragraph',
              text: w('review.letter.repay', {
                amount: details.disallowed,
                words: amountInWords(totals.disallowed, FUNCTIONAL_CURRENCY, language),
              }),
            } as const,
          ]
        : []),
      { kind: 'paragraph', text: w('review.letter.kept') },
      { kind: 'signatures', people: [{ role: w('review.sign.finance') }, { role: w('review.sign.partner') }] },
    ],
  })
}

/** The internal memo: who examined what and how, the figures in both currencies, the partner's position, what is to be recovered. */
export const printReviewMemo: PrintBuilder = ({ database, key, language }) => {
  const opened = openReport(database, Number(key), NO_DAY)
  if (!opened.ok) return opened
  const report = opened.value
  const w = printWords(language)
  const { position, totals } = report
  const examined = report.lines.filter(({ sampled }) => sampled).length
  const money =
    report.disallowedMinor === null || report.rate === null
      ? ''
      : w('review.memo.atRate', {
          amount: `${formatMoney(report.disallowedMinor, report.grantCurrency, language)} ${report.grantCurrency}`,
          rate: formatDecimalText(report.rate, language),
        })
  return success({
    title: w('review.memo.title'),
    reference: report.number,
    fileName: `${report.number}-memo`,
    blocks: [
      {
        kind: 'fields',
        columns: 2,
        fields: [
          [w('review.memo.partner'), `${report.partner}, ${report.partnerName}`],
          [w('review.memo.grant'), `${report.grant}, ${report.subAward}`],
          [w('review.memo.period'), `${formatDate(report.fromDate)} – ${formatDate(report.toDate)}`],
          [w('review.memo.received'), `${formatDate(report.submittedOn)}, ${report.receivedBy}`],
          [w('review.memo.due'), formatDate(report.reviewDueOn)],
          [
            w('review.memo.concluded'),
            report.concludedOn === null ? '–' : `${formatDate(report.concludedOn)}, ${report.concludedBy ?? ''}`,
          ],
          [
            w('review.memo.sample'),
            w('review.memo.sampleValue', {
              percent: report.samplePercent,
              lines: examined,
              of: report.lineCount,
              seed: report.sampleSeed,
            }),
          ],
          [w('review.memo.file'), report.fileName],
        ],
      },
      figures(report, language),
      {
        kind: 'paragraph',
        text: `${w('review.memo.share', { share: formatPercent(totals.disallowed, totals.submitted, language, 4) })} ${money}`.trim(),
      },
      ...disallowedBlocks(report, language),
      ...questionBlocks(report, language),
      { kind: 'heading', text: w('review.memo.position') },
      {
        kind: 'fields',
        columns: 2,
        fields: [
          [w('review.memo.advanced'), xof(position.advanced, language)],
          [w('review.memo.accepted'), xof(position.accepted, language)],
          [w('review.memo.unspent'), xof(position.unspent, language)],
          [w('review.memo.outstanding'), xof(position.outstanding, language)],
        ],
      },
      ...(report.conclusion === null ? [] : [{ kind: 'paragraph', text: report.conclusion, strong: true } as const]),
      {
        kind: 'signatures',
        people: [{ role: w('review.sign.reviewer') }, { role: w('review.sign.approver'), name: report.concludedBy ?? '' }],
      },
    ],
  })
}

/** The report as it stands after the review: every line with what became of it, and the totals by budget line. */
export const printAdjustedReport: PrintBuilder = ({ database, key, language }) => {
  const opened = openReport(database, Number(key), NO_DAY)
  if (!opened.ok) return opened
  const report = opened.value
  const w = printWords(language)
  const heads = [
    right(w('review.column.submitted')),
    right(w('review.column.accepted')),
    right(w('review.column.disallowed')),
    right(w('review.column.queried')),
  ]
  const partsOf = (lines: readonly ReviewedLine[]): string[] => {
    const sum = (of: (line: ReviewedLine) => number): string =>
      xof(
        lines.reduce((total, line) => total + of(line), 0),
        language,
      )
    return [
      sum(({ amount }) => amount),
      sum(({ standing }) => standing?.accepted ?? 0),
      sum(({ standing }) => standing?.disallowed ?? 0),
      sum(({ standing }) => standing?.queried ?? 0),
    ]
  }
  const budgetLines = [...new Set(report.lines.map(({ budgetLine }) => budgetLine ?? ''))].sort()
  const totals = [w('total'), ...partsOf(report.lines)]
  return success({
    title: w('review.adjusted.title'),
    reference: report.number,
    fileName: `${report.number}-adjusted`,
    orientation: 'landscape',
    blocks: [
      { kind: 'paragraph', text: `${report.partner}, ${report.partnerName}`, strong: true },
      {
        kind: 'table',
        columns: [{ label: w('column.line') }, ...heads],
        rows: budgetLines.map((code) => [code, ...partsOf(report.lines.filter(({ budgetLine }) => (budgetLine ?? '') === code))]),
        totals: [totals],
      },
      {
        kind: 'table',
        columns: [
          { label: w('review.column.line'), widthMm: 46 },
          { label: w('advance.column.date'), widthMm: 20 },
          { label: w('column.label') },
          { label: w('column.line'), widthMm: 18 },
          ...heads,
          { label: w('review.column.code'), widthMm: 14 },
        ],
        rows: report.lines.map((line) => [
          nameOf(line),
          formatDate(line.date),
          line.label,
          line.budgetLine ?? '',
          ...partsOf([line]),
          line.standing?.code ?? '',
        ]),
        totals: [[w('total'), '', '', '', ...totals.slice(1), '']],
      },
    ],
  })
}

function figures({ totals }: PartnerReportDetail, language: Language): PrintBlock {
  const w = printWords(language)
  const fields: [string, string][] = [
    [w('review.column.submitted'), xof(totals.submitted, language)],
    [w('review.column.accepted'), xof(totals.accepted, language)],
    [w('review.column.disallowed'), xof(totals.disallowed, language)],
    [w('review.column.queried'), xof(totals.queried, language)],
  ]
  return {
    kind: 'fields',
    columns: 2,
    fields: totals.open === 0 ? fields : [...fields, [w('review.column.open'), xof(totals.open, language)]],
  }
}

function disallowedBlocks({ lines, totals }: PartnerReportDetail, language: Language): PrintBlock[] {
  const w = printWords(language)
  const found = lines.filter(({ standing }) => standing !== null && standing.disallowed !== 0)
  if (found.length === 0) return []
  return [
    { kind: 'heading', text: w('review.disallowed') },
    {
      kind: 'table',
      columns: [
        { label: w('review.column.line'), widthMm: 38 },
        { label: w('review.column.code'), widthMm: 34 },
        right(w('column.amount', { currency: FUNCTIONAL_CURRENCY })),
        { label: w('review.column.comment') },
      ],
      rows: found.map((line) => [
        `${nameOf(line)}\n${line.label}`,
        codeWords(line.standing?.code ?? null, language),
        xof(line.standing?.disallowed ?? 0, language),
        line.standing?.comment ?? '',
      ]),
      totals: [[w('total'), '', xof(totals.disallowed, language), '']],
    },
  ]
}

function questionBlocks({ lines, totals }: PartnerReportDetail, language: Language): PrintBlock[] {
  const w = printWords(language)
  const found = lines.filter(({ standing }) => standing !== null && standing.queried !== 0)
  if (found.length === 0) return []
  return [
    { kind: 'heading', text: w('review.questions') },
    {
      kind: 'table',
      columns: [
        { label: w('review.column.line'), widthMm: 38 },
        right(w('column.amount', { currency: FUNCTIONAL_CURRENCY })),
        { label: w('review.column.question') },
        { label: w('review.column.due'), widthMm: 30 },
      ],
      rows: found.map((line) => [
        `${nameOf(line)}\n${line.label}`,
        xof(line.standing?.queried ?? 0, language),
        line.standing?.comment ?? '',
        line.standing?.dueOn ? formatDate(line.standing.dueOn) : '',
      ]),
      totals: [[w('total'), xof(totals.queried, language), '', '']],
    },
  ]
}
