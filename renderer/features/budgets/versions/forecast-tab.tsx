import { Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDate, formatMoney, formatMonth } from '../../../../shared/i18n/format.ts'
import { sumMinor } from '../../../../shared/money/money.ts'
import { addMonths, monthsBetween } from '../../../../shared/time/period.ts'
import { client, orpc, type ServiceClient } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import { parseAmount } from '../../../ui/money/parse-amount.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useRoleBlock } from '../../commitments/use-role-block.ts'
import { TabularTable } from '../../reports/tabular/tabular-table.tsx'
import { GridField } from './grid-field.tsx'
import classes from './versions.module.css'

type View = Awaited<ReturnType<ServiceClient['budgets']['forecast']>>
type Amounts = readonly (readonly number[])[]

/** The forecast of a grant by line and month, those kept so far, and how near each came. */
export function ForecastTab({ grant }: { readonly grant: string }) {
  const [asOf, setAsOf] = useState<string | null>(null)
  const answer = useQuery(orpc.budgets.forecast.queryOptions({ input: { grant, ...(asOf === null ? {} : { asOf }) } }))
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return null
  const view = answer.data
  return (
    <div className={classes.stack}>
      <Forecast key={`${view.asOf} ${view.forecasts.length}`} grant={grant} view={view} onAsOf={setAsOf} />
      <Kept grant={grant} view={view} />
    </div>
  )
}

interface ForecastProps {
  readonly grant: string
  readonly view: View
  readonly onAsOf: (month: string) => void
}

function Forecast({ grant, view, onAsOf }: ForecastProps) {
  const t = useText('budgetVersions')
  const language = useLanguage()
  const role = useRoleBlock('preparer')
  const save = useCommand(client.budgets.saveForecast)
  const [note, setNote] = useState('')
  const [amounts, setAmounts] = useState<Amounts>(() => view.lines.map((line) => line.proposedMinors))
  const number = (view.forecasts.at(-1)?.number ?? 0) + 1
  const keep = async () => {
    const lines = view.lines.map(({ code }, at) => ({
      code,
      months: view.months.map((month, index) => ({ month, amountMinor: amounts[at]?.[index] ?? 0 })),
    }))
    const answer = await save.run({ grant, asOf: view.asOf, note, lines })
    if (answer.ok) notifications.show({ message: t('forecast.saved', { number: answer.value.number }) })
  }
  const choices = monthsBetween(addMonths(view.asOf, -11), addMonths(view.asOf, 11))
  return (
    <Card flush grow>
      <div className={`${classes.bar} ${classes.labelled}`}>
        <Select
          label={t('forecast.asOf')}
          data={choices.map((month) => ({ value: month, label: formatMonth(month, language) }))}
          value={view.asOf}
          w={170}
          allowDeselect={false}
          onChange={(month) => month !== null && onAsOf(month)}
        />
        <TextInput
          className={classes.grow ?? ''}
          label={t('forecast.note')}
          value={note}
          maxLength={500}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button onClick={() => setAmounts(view.lines.map((line) => line.proposedMinors))}>{t('forecast.propose')}</Button>
        {view.forecasts.length > 0 ? (
          <Button onClick={() => setAmounts(view.lines.map((line) => line.keptMinors))}>{t('forecast.last')}</Button>
        ) : null}
        <Button
          variant="primary"
          icon="check"
          busy={save.pending}
          blocked={role ?? (view.months.length === 0 ? t('forecast.over') : undefined)}
          onClick={() => void keep()}
        >
          {t('forecast.save', { number })}
        </Button>
      </div>
      <FailureNote failure={save.failure} limit={12} />
      {view.months.length === 0 ? (
        <Notice>{t('forecast.over')}</Notice>
      ) : (
        <ForecastGrid view={view} amounts={amounts} onChange={setAmounts} />
      )}
    </Card>
  )
}

interface ForecastGridProps {
  readonly view: View
  readonly amounts: Amounts
  readonly onChange: (amounts: Amounts) => void
}

function ForecastGrid({ view, amounts, onChange }: ForecastGridProps) {
  const t = useText('budgetVersions')
  const language = useLanguage()
  const { currency, months, lines } = view
  const put = (at: number, index: number, typed: string) => {
    const minor = typed.trim() === '' ? 0 : parseAmount(typed, currency, language)
    if (minor === undefined || minor < 0) return
    onChange(amounts.map((row, each) => (each === at ? row.map((value, month) => (month === index ? minor : value)) : row)))
  }
  const sumOf = (index: number) => sumMinor(amounts.map((row) => row[index] ?? 0))
  return (
    <div className={classes.wrap}>
      <table className={classes.grid} aria-label={t('forecast.grid')}>
        <thead>
          <tr>
            <th scope="col">{t('line.code')}</th>
            <th scope="col">{t('line.label')}</th>
            <th scope="col" className={classes.figure}>
              {t('forecast.left')} {currency}
            </th>
            <th scope="col" className={classes.figure}>
              {t('forecast.sum')} {currency}
            </th>
            {months.map((month) => (
              <th key={month} scope="col" className={classes.figure}>
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={line.code}>
              <td className={classes.text}>{line.code}</td>
              <td className={`${classes.text} ${classes.label}`} title={line.label[language]}>
                {line.label[language]}
              </td>
              <td className={classes.figure}>
                <Money minor={line.leftMinor} currency={currency} bracket over />
              </td>
              <td className={classes.figure}>
                <Money minor={sumMinor(amounts[at] ?? [])} currency={currency} />
              </td>
              {months.map((month, index) => (
                <td key={month}>
                  <GridField
                    name={t('forecast.field', { month, code: line.code })}
                    value={formatMoney(amounts[at]?.[index] ?? 0, currency, language)}
                    width={84}
                    number
                    onChange={(typed) => put(at, index, typed)}
                  />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('sum.total')}</th>
            <td />
            <td className={classes.figure}>
              <Money minor={sumMinor(lines.map((line) => line.leftMinor))} currency={currency} bracket strong />
            </td>
            <td className={classes.figure}>
              <Money minor={sumMinor(amounts.flat())} currency={currency} strong />
            </td>
            {months.map((month, index) => (
              <td key={month} className={classes.figure}>
                <Money minor={sumOf(index)} currency={currency} strong />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function Kept({ grant, view }: { readonly grant: string; readonly view: View }) {
  const t = useText('budgetVersions')
  if (view.forecasts.length === 0) return <Notice>{t('forecast.none')}</Notice>
  return (
    <Card
      title={t('forecast.kept')}
      note={view.forecasts
        .map(
          (row) => `${t('forecast.number')} ${row.number} (${row.asOf}, ${row.madeBy}, ${formatDate(row.madeAt.slice(0, 10))})`,
        )
        .join(' · ')}
      flush
      grow
    >
      {view.accuracy.length > 0 ? <TabularTable report="forecast-accuracy" parameters={{ grant }} /> : null}
    </Card>
  )
}
