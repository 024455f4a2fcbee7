import { listGrants } from '../../db/queries/masters.ts'
import { saveParameterRow, saveTreasuryAccount } from '../../db/queries/treasury-settings.ts'
import type { TreasuryParameterName } from '../../shared/contract/treasury-parameter.ts'
import { decimalFromText } from '../../shared/money/decimal.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { treasuryAccount } from './treasury-account.ts'

export interface AccountSettings {
  readonly account: string
  readonly bank: string | null
  readonly number: string | null
  readonly operator: string | null
  readonly holder: string | null
  readonly grant: string | null
  readonly ceilingXof: number | null
  readonly imprestXof: number | null
  readonly maximumPaymentXof: number | null
  readonly dailyLimitXof: number | null
}

/** Keeps who holds an account, its bank number, its grant tag and its limits. Refused: an account of no treasury journal, an unknown grant, a negative limit. */
export function saveAccountSettings(work: Work, settings: AccountSettings): Result<Record<string, never>> {
  const found = treasuryAccount(work.database, settings.account)
  if (!found.ok) return found
  const faults: Fault[] = []
  const grant = settings.grant === null ? undefined : listGrants(work.database).find((row) => row.code === settings.grant)
  if (settings.grant !== null && !grant)
    faults.push(fault('GRANT_UNKNOWN', { kind: 'field', path: 'grant' }, { grant: settings.grant }))
  for (const path of ['ceilingXof', 'imprestXof', 'maximumPaymentXof', 'dailyLimitXof'] as const)
    if ((settings[path] ?? 0) < 0) faults.push(fault('SETTING_NEGATIVE', { kind: 'field', path }))
  if (faults.length > 0) return failure(...faults)
  const { account, ceilingXof, imprestXof, maximumPaymentXof, dailyLimitXof } = settings
  saveTreasuryAccount(work.database, {
    account,
    kind: found.value.kind,
    bank: kept(settings.bank),
    number: kept(settings.number),
    operator: kept(settings.operator),
    holder: kept(settings.holder),
    grantId: grant?.id ?? null,
    ceilingXof,
    imprestXof,
    maximumPaymentXof,
    dailyLimitXof,
  })
  return success({})
}

const kept = (text: string | null): string | null => text?.trim().normalize('NFC') || null

const WHOLE: readonly TreasuryParameterName[] = ['staleDays', 'cancelMonths', 'matchDays']

/** Gives a parameter another value from a day on. Refused: a day that is none, days and months that are no whole number, a percentage that is no decimal, an empty account. */
export function saveParameter(
  work: Work,
  { name, validFrom, value }: { readonly name: TreasuryParameterName; readonly validFrom: string; readonly value: string },
): Result<Record<string, never>> {
  const text = value.trim()
  const fits = WHOLE.includes(name)
    ? /^\d{1,4}$/.test(text)
    : name === 'vatPercent'
      ? decimalFromText(text) !== undefined
      : /^\d{2,12}$/.test(text)
  if (!fits || !isLocalDate(validFrom))
    return failure(fault('PARAMETER_UNKNOWN', { kind: 'field', path: fits ? 'validFrom' : 'value' }))
  saveParameterRow(work.database, { name, validFrom, value: text })
  return success({})
}
