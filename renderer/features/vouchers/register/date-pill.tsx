import { Popover } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { formatDate, formatMonth } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import { addMonths, firstDay, lastDay, monthOf } from '../../../../shared/time/period.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { type Text, useText } from '../../../ui/language/use-text.ts'
import { PillTarget } from './pill-target.tsx'
import classes from './register.module.css'

interface DatePillProps {
  readonly from: string | null
  readonly to: string | null
  readonly onChange: (from: string | null, to: string | null) => void
}

/** The dates that the list is narrowed to: a month or a year in one click, or any two days. */
export function DatePill({ from, to, onChange }: DatePillProps) {
  const t = useText('vouchers')
  const language = useLanguage()
  const [opened, setOpened] = useState(false)
  const set = from !== null || to !== null
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus>
      <Popover.Target>
        <PillTarget active={set} onClear={() => onChange(null, null)} onClick={() => setOpened((shown) => !shown)}>
          {words(t, from, to, language)}
        </PillTarget>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.popover}>
          <QuickDates
            onChoose={(first, last) => {
              onChange(first, last)
              setOpened(false)
            }}
          />
          <div className={classes.pair}>
            <DateInput
              label={t('filter.from')}
              value={from}
              onChange={(date) => onChange(date, to)}
              clearable
              popoverProps={{ withinPortal: false }}
            />
            <DateInput
              label={t('filter.to')}
              value={to}
              onChange={(date) => onChange(from, date)}
              clearable
              popoverProps={{ withinPortal: false }}
            />
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

/** A whole month or year by its name; two days of one year name it once. */
function words(t: Text<'vouchers'>, from: string | null, to: string | null, language: Language): string {
  if (from !== null && to !== null) {
    const [month, year] = [monthOf(from), from.slice(0, 4)]
    if (from === firstDay(month) && to === lastDay(month)) return capital(formatMonth(month, language))
    if (from === `${year}-01-01` && to === `${year}-12-31`) return year
    const first = formatDate(from)
    return t('filter.dates', { from: to.startsWith(year) ? first.slice(0, 5) : first, to: formatDate(to) })
  }
  if (from !== null) return t('filter.datesFrom', { from: formatDate(from) })
  if (to !== null) return t('filter.datesTo', { to: formatDate(to) })
  return t('filter.anyDate')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The month of the top bar, the one before it, and its year. */
function QuickDates({ onChoose }: { readonly onChoose: (from: string, to: string) => void }) {
  const language = useLanguage()
  const { month, today } = useScope()
  const shown = month ?? today.slice(0, 7)
  const before = addMonths(shown, -1)
  const year = shown.slice(0, 4)
  return (
    <div className={classes.quick}>
      {[before, shown].map((one) => (
        <Button key={one} small onClick={() => onChoose(firstDay(one), lastDay(one))}>
          {formatMonth(one, language)}
        </Button>
      ))}
      <Button small onClick={() => onChoose(`${year}-01-01`, `${year}-12-31`)}>
        {year}
      </Button>
    </div>
  )
}
