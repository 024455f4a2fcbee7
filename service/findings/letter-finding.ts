import type { Finding } from '../../domain/audit/findings/finding.ts'
import { questionedTotals, questionsCosts, standingDecision } from '../../domain/audit/findings/finding-amounts.ts'
import { statusOf } from '../../domain/audit/findings/finding-status.ts'
import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import { formatDate, formatMoney } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { splitText } from './split-text.ts'

/** One finding of the management letter: number and title as a head, then its parts, those that are blank left out. */
export function letterFinding(finding: Finding, language: Language, today: LocalDate): PrintBlock {
  const w = printWords(language)
  const about = w('findings.letter.aboutText', {
    kind: reportWord(`finding.kind.${finding.kind}`)[language],
    class: reportWord(`finding.class.${finding.classification}`)[language],
    risk: reportWord(`finding.risk.${finding.risk}`)[language],
  })
  const vouchers = finding.lines.map(({ voucher, lineNumber, date, label }) =>
    w('findings.letter.voucherLine', { voucher, line: lineNumber, date: formatDate(date), label }),
  )
  const owner = [finding.owner, finding.dueOn === null ? '' : formatDate(finding.dueOn)].filter((part) => part !== '')
  const rows: [string, string][] = [
    [w('findings.letter.entity'), `${finding.entity}, ${formatDate(finding.date)}`],
    [w('findings.letter.about'), about],
    [w('findings.letter.vouchers'), vouchers.join('\n')],
    [w('findings.letter.criteria'), finding.criteria],
    [w('findings.letter.condition'), finding.condition],
    [w('findings.letter.cause'), finding.cause],
    [w('findings.letter.effect'), finding.effect],
    [w('findings.letter.evidence'), finding.evidence],
    [w('findings.letter.amounts'), amountsText(finding, language)],
    [w('findings.letter.recommendation'), finding.recommendation],
    [w('findings.letter.response'), finding.response === '' ? w('findings.letter.noResponse') : finding.response],
    [w('findings.letter.action'), finding.action],
    [w('findings.letter.owner'), owner.join(', ')],
    [w('findings.letter.status'), reportWord(`finding.status.${statusOf(finding, today)}`)[language]],
  ]
  return {
    kind: 'table',
    columns: [{ label: finding.number, widthMm: 42 }, { label: finding.title }],
    rows: rows.filter(([, text]) => text !== ''),
  }
}

/** What is questioned and what became of it, with the reason of each decision; a control finding only says what it concerns. */
function amountsText(finding: Finding, language: Language): string {
  const w = printWords(language)
  if (!questionsCosts(finding)) {
    const concerned = sumMinor(finding.lines.map(({ questionedXof }) => questionedXof))
    if (concerned === 0) return ''
    const amount = `${formatMoney(concerned, FUNCTIONAL_CURRENCY, language)} ${FUNCTIONAL_CURRENCY}`
    return w('findings.letter.concerned', { amount })
  }
  const totals = questionedTotals([finding])
  if (totals.xof.questioned === 0) return ''
  const part = (key: 'questioned' | 'sustained' | 'cleared' | 'open') => splitText(totals, key, language, ' / ')
  const [questioned, sustained, cleared, open] = [part('questioned'), part('sustained'), part('cleared'), part('open')]
  const reasons = finding.lines.flatMap((line) => {
    const decision = standingDecision(finding, line)
    if (!decision) return []
    return w('findings.letter.decision', { voucher: line.voucher, line: line.lineNumber, reason: decision.reason })
  })
  return [w('findings.letter.amountsText', { questioned, sustained, cleared, open }), ...reasons].join('\n')
}
