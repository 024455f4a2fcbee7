import type { RegisterFilter } from '../../../../shared/contract/vouchers.ts'
import { isLocalDate } from '../../../../shared/time/local-date.ts'
import type { ScreenParameters } from '../../../app/routes/routes.ts'

/** The states a register can be narrowed to; "pending" is what waits for somebody: submitted and approved together. */
export const REGISTER_STATES = ['pending', 'draft', 'submitted', 'approved', 'posted', 'reversal'] as const
export type RegisterState = (typeof REGISTER_STATES)[number]

type Address = ScreenParameters<'vouchers'>

export const isRegisterState = (text: string | undefined): text is RegisterState =>
  REGISTER_STATES.some((state) => state === text)

/**
 * The questions to the service behind an address: one filter, or two where the state is "pending", whose lists follow one another.
 * A value of the address that is not what it should be (a date, a whole amount) is left out.
 */
export function registerFilters(address: Address, grantOfTopBar: string | null): RegisterFilter[] {
  const filter: RegisterFilter = {}
  const text = address.text?.trim()
  if (text) filter.text = text
  if (address.from && isLocalDate(address.from)) filter.from = address.from
  if (address.to && isLocalDate(address.to)) filter.to = address.to
  const grant = address.grant ?? grantOfTopBar
  if (grant) filter.grant = grant
  if (address.partner) filter.partner = address.partner
  if (address.budgetLine) filter.budgetLine = address.budgetLine
  if (address.journal) filter.journal = address.journal
  if (address.account) filter.account = address.account
  const minimumXof = wholeAmount(address.minimumXof)
  if (minimumXof !== undefined) filter.minimumXof = minimumXof
  const maximumXof = wholeAmount(address.maximumXof)
  if (maximumXof !== undefined) filter.maximumXof = maximumXof
  if (address.state === 'pending') {
    return [
      { ...filter, state: 'submitted' },
      { ...filter, state: 'approved' },
    ]
  }
  const { state } = address
  if (isRegisterState(state) && state !== 'pending') filter.state = state
  return [filter]
}

function wholeAmount(text: string | undefined): number | undefined {
  const amount = text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
  return amount !== undefined && Number.isSafeInteger(amount) ? amount : undefined
}

/** The part of an address that narrows the list: what a saved view keeps. */
export function filterPart(address: Address): Address {
  const { key: _key, import: _import, ...filter } = address
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''))
}

export const isNarrowed = (address: Address): boolean => Object.keys(filterPart(address)).length > 0
