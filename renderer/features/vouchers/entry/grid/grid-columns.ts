import { useMemo } from 'react'
import { FUNCTIONAL_CURRENCY } from '../../../../../shared/money/currency.ts'
import { useScope } from '../../../../app/shell/scope.tsx'
import { useText } from '../../../../ui/language/use-text.ts'
import { type EntryColumn, shownColumns } from '../model/entry-column.ts'
import { isBlankLine } from '../model/entry-line.ts'
import type { EntryDesk } from '../use-entry-desk.ts'

export type ComputedColumn = 'remaining' | 'donor'

export interface GridColumn<Key extends string> {
  readonly key: Key
  readonly head: string
  /** Pixels; the label takes what is left. */
  readonly width: number | undefined
  readonly right: boolean
  readonly donor: boolean
}

export interface GridColumns {
  readonly typed: readonly GridColumn<EntryColumn>[]
  readonly computed: readonly GridColumn<ComputedColumn>[]
  /** Under this width the grid scrolls sideways: no figure is ever cut. */
  readonly minimumWidth: number
}

const WIDTHS: Readonly<Record<EntryColumn, number | undefined>> = {
  account: 216,
  label: undefined,
  debit: 106,
  credit: 106,
  currency: 56,
  rate: 88,
  xof: 104,
  grant: 86,
  budgetLine: 66,
  partner: 74,
}
const LABEL_AT_LEAST = 150
const NUMBER_WIDTH = 38
const RIGHT: readonly EntryColumn[] = ['debit', 'credit', 'rate', 'xof']

/** The columns of the grid with their heads: those one types in, then what remains and the donor's value. */
export function useGridColumns(desk: EntryDesk): GridColumns {
  const t = useText('vouchers')
  const { ledger } = useScope()
  const { currencies, references, state } = desk
  const grants = ledger.grants.length > 0
  // With one grant the heading says it for all lines, until one is on other funds: then each line shows its own.
  const mixed = state.voucher.lines.some((line) => !isBlankLine(line) && line.grant !== state.voucher.defaults.grant)
  const grantColumn = ledger.grants.length > 1 || mixed
  const partners = references.partners.length > 0
  const donors = new Set(
    [state.voucher.defaults.grant, ...state.voucher.lines.map((line) => line.grant)].map((grant) =>
      references.grantCurrencies.get(grant ?? ''),
    ),
  )
  donors.delete(undefined)
  const donorCurrency = donors.size === 1 ? [...donors][0] : undefined
  return useMemo(() => {
    const typed = shownColumns({ currencies, grants: grantColumn, partners }).map((key) => ({
      key,
      head: t(key === 'label' ? 'grid.label.head' : `grid.${key}`, { currency: currencies ? '' : FUNCTIONAL_CURRENCY }).trim(),
      width: WIDTHS[key],
      right: RIGHT.includes(key),
      donor: false,
    }))
    const computed: readonly GridColumn<ComputedColumn>[] = grants
      ? [
          {
            key: 'remaining',
            head: t('grid.remaining', { currency: FUNCTIONAL_CURRENCY }),
            width: 108,
            right: true,
            donor: false,
          },
          { key: 'donor', head: donorCurrency ?? t('column.donor'), width: 96, right: true, donor: true },
        ]
      : []
    const fixed = [...typed, ...computed].reduce((sum, column) => sum + (column.width ?? LABEL_AT_LEAST), NUMBER_WIDTH)
    return { typed, computed, minimumWidth: fixed }
  }, [t, currencies, grantColumn, partners, grants, donorCurrency])
}
