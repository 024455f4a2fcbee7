import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { shortMonthName } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import type { Month } from '../../../shared/time/period.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import spending from './dashboard-partners.module.css'
import type { DashboardView } from './dashboard-view.ts'
import { axisOf } from './model/axis.ts'
import { registerAddress } from './model/cell-address.ts'
import { type MonthWindow, monthWindow, type WindowRow } from './model/month-window.ts'
import { monthsThatFit } from './model/months-that-fit.ts'
import { pictureHeight } from './model/picture-height.ts'
import { seriesColour } from './model/series-colour.ts'
import { MonthStacks } from './month-stacks.tsx'

/** Spending by organisation and month: a stacked bar over each month, and the same figures beneath; a figure opens what it counts. */
export function PartnersCard({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const language = useLanguage()
  const [back, setBack] = useState(0)
  const { ref, width, height } = useElementSize()
  const size = monthsThatFit(width)
  const shown = monthWindow(view.partnerSpending, view.months, size, back)
  const axis = axisOf(shown.total.monthXofs)
  return (
    <Card
      title={t('partners.title')}
      grow
      flush
      end={
        <>
          {t(axis.unitXof === 1_000 ? 'partners.noteThousands' : 'partners.noteMillions')}
          {view.months.length > size ? (
            <span className={spending.pager}>
              <IconButton
                icon="chevronLeft"
                size={13}
                label={t('partners.back')}
                disabled={!shown.canGoBack}
                onClick={() => setBack(back + 1)}
              />
              <IconButton
                icon="chevronRight"
                size={13}
                label={t('partners.on')}
                disabled={!shown.canGoOn}
                onClick={() => setBack(back - 1)}
              />
            </span>
          ) : null}
        </>
      }
    >
      <div ref={ref} className={spending.partnersScroll}>
        <table className={spending.partners} aria-label={t('partners.title')}>
          <colgroup>
            <col />
            {shown.earlier ? <col className={spending.monthColumn} /> : null}
            {shown.months.map((month) => (
              <col key={month} className={spending.monthColumn} />
            ))}
            <col className={spending.totalColumn} />
          </colgroup>
          <thead>
            <MonthStacks shown={shown} axis={axis} height={pictureHeight(height, shown.rows.length)} />
            <tr>
              <th scope="col">
                <span className="sr-only">{t('partners.organisation')}</span>
              </th>
              {shown.earlier ? <th scope="col">{t('partners.earlier')}</th> : null}
              {shown.months.map((month) => (
                <th key={month} scope="col">
                  {shortMonthName(month, language)}
                </th>
              ))}
              <th scope="col">{t('partners.cumulative')}</th>
            </tr>
          </thead>
          <Rows shown={shown} firstMonth={view.months[0]} />
        </table>
      </div>
    </Card>
  )
}

interface RowsProps {
  readonly shown: MonthWindow
  /** The first month that the service answered for. */
  readonly firstMonth: Month | undefined
}

function Rows({ shown, firstMonth }: RowsProps) {
  const t = useText('dashboard')
  const { ledger } = useScope()
  const last = shown.months.at(-1) ?? ''
  const open = useOpenSpending()
  const cells = (row: Omit<WindowRow, 'spender'>, figure: (xof: number, first: Month, last: Month) => ReactNode) => (
    <>
      {shown.earlier ? (
        <td className={text.second}>
          <Money minor={row.earlierXof} currency={FUNCTIONAL_CURRENCY} quiet />
        </td>
      ) : null}
      {shown.months.map((month, index) => (
        <td key={month}>{figure(row.monthXofs[index] ?? 0, month, month)}</td>
      ))}
      <td className={text.strong}>{figure(row.cumulativeXof, firstMonth ?? last, last)}</td>
    </>
  )
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
              {cells(row, (xof, from, to) => (
                <Money
                  minor={xof}
                  currency={FUNCTIONAL_CURRENCY}
                  onOpen={xof === 0 ? undefined : () => open(row.spender.partner, from, to)}
                  openLabel={name}
                />
              ))}
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('partners.total')}</th>
          {cells(shown.total, (xof) => (
            <Money minor={xof} currency={FUNCTIONAL_CURRENCY} />
          ))}
        </tr>
      </tfoot>
    </>
  )
}

/**
 * Opens what a figure counts: the register of a partner's vouchers; for the organisation's own lines, which name no partner, the
 * budget narrowed to them where it is clear of which grant.
 */
function useOpenSpending() {
  const { ledger, grant } = useScope()
  const only = grant ?? (ledger.grants.length === 1 ? (ledger.grants[0]?.code ?? null) : null)
  return (partner: string | null, first: Month, last: Month) => {
    const { from, to } = registerAddress(partner, grant, first, last)
    if (partner === null && only !== null) return navigate('budgets', { grant: only, from, to, partner: ledger.organisationCode })
    navigate('vouchers', registerAddress(partner, grant, first, last))
  }
}
