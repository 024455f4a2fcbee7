import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { shortMonthName } from '../../../shared/i18n/format.ts'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import spending from './dashboard-partners.module.css'
import type { DashboardView } from './dashboard-view.ts'
import { axisOf } from './model/axis.ts'
import { monthWindow } from './model/month-window.ts'
import { monthsThatFit } from './model/months-that-fit.ts'
import { pictureHeight } from './model/picture-height.ts'
import { MonthStacks } from './month-stacks.tsx'
import { PartnerRows } from './partner-rows.tsx'

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
          <PartnerRows shown={shown} />
        </table>
      </div>
    </Card>
  )
}
