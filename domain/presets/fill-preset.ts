import type { PresetContent, PresetLine, PresetValues, Withholding } from '../../shared/contract/presets.ts'
import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { formatDecimalText, formatMonth } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import { monthOf } from '../../shared/time/period.ts'
import { BLANK_LINE } from '../vouchers/blank-line.ts'
import { type AmountOfLine, presetAmounts, type Taken } from './preset-amounts.ts'
import { isWanted, TREASURY, textOf } from './preset-values.ts'
import { sumOfPercents } from './withholding-table.ts'

export interface PresetFacts {
  readonly journal: { readonly code: string; readonly account: string | null; readonly currency: string }
  readonly date: LocalDate
  readonly language: Language
  readonly table: readonly Withholding[]
}

export interface FilledPreset {
  readonly voucher: VoucherInput
  readonly taken: readonly Taken[]
}

/**
 * Makes the voucher of a preset from what was answered: withholdings come from the table in force on the voucher's date, and what is left
 * goes to the line of the rest, so that the voucher balances. Refused, all at once: a value that must be given, an amount below zero,
 * a date that is none, a journal without an account where the preset needs one, and what `presetAmounts` refuses.
 */
export function fillPreset(content: PresetContent, values: PresetValues, facts: PresetFacts): Result<FilledPreset> {
  const faults = missingValues(content, values, facts)
  if (faults.length > 0) return failure(...faults)
  const amounts = presetAmounts(content, values, facts.table, facts.date, faults)
  const standing = amounts.filter(({ minor }) => minor !== 0)
  if (faults.length === 0 && standing.length === 0) faults.push(fault('PRESET_NOTHING'))
  if (faults.length > 0) return failure(...faults)
  return success({
    voucher: {
      sourceId: null,
      journal: facts.journal.code,
      date: facts.date,
      kind: content.kind,
      corrects: null,
      lines: standing.map((amount) => voucherLine(amount, values, facts)),
    },
    taken: standing.flatMap(({ taken }) => taken),
  })
}

function missingValues(content: PresetContent, values: PresetValues, { date, language, journal }: PresetFacts): Fault[] {
  const faults: Fault[] = []
  if (!isLocalDate(date)) faults.push(fault('DATE_INVALID', { kind: 'field', path: 'date' }, { value: date }))
  for (const ask of content.asks) {
    const name = ask.label[language]
    const amount = values.amounts[ask.key]
    const given = ask.kind === 'amount' ? amount !== undefined && amount !== 0 : textOf(`@${ask.key}`, values) !== null
    if (ask.required && !given) faults.push(fault('PRESET_VALUE_MISSING', { kind: 'field', path: ask.key }, { name }))
    if (ask.kind === 'amount' && amount !== undefined && amount < 0)
      faults.push(fault('PRESET_AMOUNT_NEGATIVE', { kind: 'field', path: ask.key }, { name }))
  }
  const needsTreasury = content.lines.some((line) => line.account === TREASURY && isWanted(line.when, values))
  if (needsTreasury && journal.account === null)
    faults.push(fault('PRESET_JOURNAL_ACCOUNT', undefined, { journal: journal.code }))
  return faults
}

function voucherLine({ line, minor, side, taken }: AmountOfLine, values: PresetValues, facts: PresetFacts): VoucherLineInput {
  const account = line.account === TREASURY ? facts.journal.account : textOf(line.account, values)
  return {
    ...BLANK_LINE,
    account: account ?? '',
    debitMinor: side === 'debit' ? minor : null,
    creditMinor: side === 'credit' ? minor : null,
    currency: facts.journal.currency,
    label: labelOf(line, taken, values, facts),
    grant: textOf(line.grant, values),
    // A budget line is known within its grant only: without one it would be refused.
    budgetLine: textOf(line.grant, values) === null ? null : textOf(line.budgetLine, values),
    partner: textOf(line.partner, values),
    activity: textOf(line.activity, values),
    site: textOf(line.site, values),
    thirdParty: textOf(line.thirdParty, values),
    invoice: line.thirdParty === null ? null : textOf('@invoice', values),
    paymentMode: textOf('@paymentMode', values),
    expenseType: textOf(line.expenseType, values),
  }
}

/** The words of a label: what was answered, the voucher's month, and the rate that was taken; spaces that an empty answer leaves are closed. */
function labelOf(line: PresetLine, taken: readonly Taken[], values: PresetValues, { language, date }: PresetFacts): string {
  const percent = sumOfPercents(taken.map(({ row }) => row.rate))
  const own: Record<string, string> = {
    month: formatMonth(monthOf(date), language),
    rate: `${formatDecimalText(percent, language)}${language === 'fr' ? '\u202f%' : '%'}`,
  }
  return line.label[language]
    .replace(/\{\{(\w+)\}\}/g, (_, key: string) => own[key] ?? textOf(`@${key}`, values) ?? '')
    .replace(/\s{2,}/g, ' ')
    .replace(/[\s,]+$/, '')
    .trim()
}
