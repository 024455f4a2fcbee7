import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { addMonths, type Month } from '../../../shared/time/period.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import spending from './dashboard-partners.module.css'
import { registerAddress } from './model/cell-address.ts'
import type { MonthWindow, WindowRow } from './model/month-window.ts'
import { seriesColour } from './model/series-colour.ts'

/** The rows of the table under the bars, and their total; every figure opens what it counts. */
export function PartnerRows({ shown }: { readonly shown: MonthWindow }) {
  const t = useText('dashboard')
  const { ledger } = useScope()
  return (
    <>
      <tbody>
        {shown.rows.map((row, index) => {
          const name = row.spender.partner ?? ledger.organisationCode
          return (
            <tr key={name}>
              <th scope="row" title={row.spender.name}>
                <i className={spending.swatch} style={{ background: seriesColour(index) }} />
                {name}
              </th>
              <Cells shown={shown} row={row} name={name} partner={name} />
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('partners.total')}</th>
          <Cells shown={shown} row={shown.total} name={t('partners.total')} partner={null} />
        </tr>
      </tfoot>
    </>
  )
}

interface CellsProps {
  readonly shown: MonthWindow
  readonly row: Omit<WindowRow, 'spender'>
  readonly name: string
  /** The organisation that spent; null for all of them. */
  readonly partner: string | null
}

function Cells({ shown, row, name, partner }: CellsProps) {
  const open = useOpenSpending()
  const first = shown.months[0] ?? ''
  const last = shown.months.at(-1) ?? ''
  const figure = (xof: number, from: Month | null, to: Month) => (
    <Money
      minor={xof}
      currency={FUNCTIONAL_CURRENCY}
      onOpen={xof === 0 ? undefined : () => open(partner, from, to)}
      openLabel={name}
    />
  )
  return (
    <>
      {shown.earlier ? <td className={text.second}>{figure(row.earlierXof, null, addMonths(first, -1))}</td> : null}
      {shown.months.map((month, index) => (
        <td key={month}>{figure(row.monthXofs[index] ?? 0, month, month)}</td>
      ))}
      <td className={text.strong}>{figure(row.cumulativeXof, null, last)}</td>
    </>
  )
}

/**
 * Opens what a figure counts: a partner's vouchers in the register; for the organisation's own lines, which name no partner, and for
 * all of them, the budget of the same dates where it is clear of which grant.
 */
function useOpenSpending() {
  const { ledger, grant } = useScope()
  const only = grant ?? (ledger.grants.length === 1 ? (ledger.grants[0]?.code ?? null) : null)
  return (partner: string | null, first: Month | null, last: Month) => {
    const ofPartner = partner !== null && partner !== ledger.organisationCode
    const address = registerAddress(ofPartner ? partner : null, grant, first, last)
    if (ofPartner || only === null) return navigate('vouchers', address)
    navigate('budgets', { grant: only, from: address.from, to: address.to, ...(partner === null ? {} : { partner }) })
  }
}
