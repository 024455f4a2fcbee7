import type { AuditHit } from '../../../shared/contract/audit.ts'
import { fold } from '../../../shared/i18n/fold.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { wordsOf } from '../../eligibility/word-matcher.ts'
import { lineHit } from './audit-hit.ts'
import type { AuditLine } from './audit-line.ts'
import { groupLines } from './group-lines.ts'

/** True when a text says one of the words of a per diem, folded. */
export function isPerDiemText(text: string, words: readonly string[]): boolean {
  const said = ` ${wordsOf(text).join(' ')} `
  return words.some((word) => said.includes(` ${word} `))
}

/**
 * One person paid a per diem twice for one day, by two activities or two partners (spec 04 §2.13). A line is a per diem when its label or type of expense
 * says one of the words, folded; the day is that of the document, else of the voucher.
 */
export function perDiemOverlaps(lines: readonly AuditLine[], words: readonly string[]): AuditHit[] {
  const paid = lines.filter(
    (line) =>
      line.isExpense &&
      line.side === 1 &&
      line.amountXof > 0 &&
      line.thirdParty !== null &&
      isPerDiemText(`${line.label} ${line.expenseType ?? ''}`, words),
  )
  const groups = groupLines(paid, (line) => `${fold(line.thirdParty ?? '')}/${line.documentDate ?? line.date}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const other = group.find(
      (line) => line.voucherId !== first?.voucherId && (line.activity !== first?.activity || line.partner !== first?.partner),
    )
    if (!first || !other) return []
    const details = {
      thirdParty: other.thirdParty ?? '',
      date: formatDate(other.documentDate ?? other.date),
      other: first.number,
    }
    return [lineHit('PER_DIEM_OVERLAP', other, 'AUDIT_PER_DIEM_OVERLAP', details)]
  })
}
