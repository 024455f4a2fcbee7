import { type KeyboardEvent, useRef } from 'react'
import type { TimesheetRow } from '../../../../shared/contract/shared-costs.ts'
import { localDate, weekday } from '../../../../shared/time/local-date.ts'
import { lastDay, type Month } from '../../../../shared/time/period.ts'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { hoursAt, sumOfDay, sumOfRow, withHours, writtenHours } from '../model/hours.ts'
import classes from '../shared-costs.module.css'
import { HourCell } from './hour-cell.tsx'

interface HoursGridProps {
  readonly label: string
  readonly month: Month
  readonly rows: readonly TimesheetRow[]
  readonly locked: boolean
  readonly onChange: (rows: readonly TimesheetRow[]) => void
  readonly onSave: () => void
}

const STEPS: Readonly<Record<string, readonly [row: number, day: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
}

/** A month of hours typed across: arrows move, "=" repeats the cell to the left, Ctrl S keeps. */
export function HoursGrid({ label, month, rows, locked, onChange, onSave }: HoursGridProps) {
  const t = useText('sharedCosts')
  const language = useLanguage()
  const table = useRef<HTMLTableElement>(null)
  const days = Array.from({ length: Number(lastDay(month).slice(8)) }, (_, index) => index + 1)
  const weekend = (day: number) => weekday(localDate(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day)) > 5
  const taskOf = (row: TimesheetRow) =>
    row.absence === null
      ? [row.grant ?? t('ownFunds'), row.budgetLine, row.activity].filter((part) => part !== null).join(' ')
      : t(`absence.${row.absence}`)
  const set = (at: number, day: number, hundredths: number) =>
    onChange(rows.map((row, index) => (index === at ? withHours(row, day, hundredths) : row)))
  const keyDown = (event: KeyboardEvent<HTMLInputElement>, at: number, day: number) => {
    if (event.key === 's' && event.ctrlKey) {
      event.preventDefault()
      event.currentTarget.blur()
      return window.setTimeout(onSave, 0)
    }
    if (event.key === '=') {
      event.preventDefault()
      const row = rows[at]
      if (row && day > 1) set(at, day, hoursAt(row, day - 1))
      return focusCell(at, day + 1)
    }
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    focusCell(at + step[0], day + step[1])
  }
  const focusCell = (at: number, day: number) =>
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${at}/${day}"]`)?.focus()
  return (
    <div className={classes.gridScroll}>
      <table ref={table} className={classes.grid} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('grid.task')}</th>
            {days.map((day) => (
              <th key={day} scope="col" className={weekend(day) ? classes.weekend : undefined}>
                {day}
              </th>
            ))}
            <th scope="col" className={classes.total}>
              {t('grid.total')}
            </th>
            {locked ? null : <th className={classes.remove} aria-label={t('grid.remove', { task: '' })} />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={`${row.grant} ${row.budgetLine} ${row.activity} ${row.absence}`}>
              <td title={taskOf(row)} className={row.absence === null ? undefined : text.second}>
                {taskOf(row)}
              </td>
              {days.map((day) => (
                <td key={day} className={weekend(day) ? classes.weekend : undefined}>
                  <HourCell
                    cell={`${at}/${day}`}
                    name={t('grid.cell', { task: taskOf(row), day })}
                    hundredths={hoursAt(row, day)}
                    locked={locked}
                    onChange={(hundredths) => set(at, day, hundredths)}
                    onKeyDown={(event) => keyDown(event, at, day)}
                  />
                </td>
              ))}
              <td className={classes.total}>{writtenHours(sumOfRow(row), language)}</td>
              {locked ? null : (
                <td>
                  <IconButton
                    icon="trash"
                    size={13}
                    label={t('grid.remove', { task: taskOf(row) })}
                    onClick={() => onChange(rows.filter((_, index) => index !== at))}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td className={classes.total}>{t('grid.total')}</td>
            {days.map((day) => (
              <td key={day} className={classes.total} style={{ width: 'auto' }}>
                {writtenHours(sumOfDay(rows, day), language)}
              </td>
            ))}
            <td className={classes.total}>
              {writtenHours(
                rows.reduce((sum, row) => sum + sumOfRow(row), 0),
                language,
              )}
            </td>
            {locked ? null : <td className={classes.total} />}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
