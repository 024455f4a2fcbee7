import { Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { DueVoucher } from '../../../shared/contract/presets.ts'
import { formatDate, formatMonth } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './presets.module.css'

const keyOf = ({ id, month }: Pick<DueVoucher, 'id' | 'month'>): string => `${id} ${month}`

interface DueCardProps {
  readonly due: readonly DueVoucher[]
  /** Whether there is any recurring voucher at all. */
  readonly any: boolean
}

/** What is due: one press makes the drafts of what is ticked. They then go the usual way; nothing is posted. */
export function DueCard({ due, any }: DueCardProps) {
  const t = useText('presets')
  const language = useLanguage()
  const propose = useCommand(client.presets.propose)
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const [amounts, setAmounts] = useState<Readonly<Record<string, Readonly<Record<string, number>>>>>({})
  const given = (row: DueVoucher) => amounts[keyOf(row)] ?? {}
  const complete = (row: DueVoucher) => row.asks.every(({ key, required }) => !required || (given(row)[key] ?? 0) > 0)
  const chosen = due.filter((row) => !unticked.has(keyOf(row)))
  const lacking = chosen.filter((row) => !complete(row)).length
  const blocked = chosen.length === 0 ? t('due.none') : lacking > 0 ? t('due.amountFirst', { count: lacking }) : undefined
  const send = async () => {
    const items = chosen.map((row) => ({ id: row.id, month: row.month, amounts: { ...given(row) } }))
    const answer = await propose.run({ items, language })
    if (!answer.ok) return
    notifications.show({ message: t('due.done', { count: answer.value.proposed.length }) })
    navigate('vouchers', { state: 'draft' })
  }
  const tick = (row: DueVoucher, on: boolean) =>
    setUnticked((before) => {
      const next = new Set(before)
      if (on) next.delete(keyOf(row))
      else next.add(keyOf(row))
      return next
    })
  return (
    <Card
      title={t('due.title')}
      note={due.length > 0 ? t('due.count', { count: due.length }) : undefined}
      flush
      grow
      end={
        due.length > 0 ? (
          <Button variant="primary" icon="plus" busy={propose.pending} blocked={blocked} onClick={() => void send()}>
            {t('due.propose', { count: chosen.length })}
          </Button>
        ) : undefined
      }
    >
      <div className={classes.scroll}>
        <FailureNote failure={propose.failure} />
        {due.length === 0 ? (
          <EmptyState icon="calendar" title={t(any ? 'due.nothing' : 'due.noneYet')}>
            {t(any ? 'due.nothingText' : 'due.noneYetText')}
          </EmptyState>
        ) : (
          <PlainTable
            label={t('due.title')}
            rows={due}
            rowKey={keyOf}
            columns={[
              {
                key: 'tick',
                head: '',
                name: t('due.tick'),
                width: 32,
                cell: (row) => (
                  <Checkbox
                    size="xs"
                    aria-label={t('due.tickOne', { name: row.name, month: formatMonth(row.month, language) })}
                    checked={!unticked.has(keyOf(row))}
                    onChange={(event) => tick(row, event.currentTarget.checked)}
                  />
                ),
              },
              { key: 'name', head: t('column.name'), cell: (row) => row.name },
              { key: 'month', head: t('column.month'), width: 132, cell: (row) => formatMonth(row.month, language) },
              {
                key: 'date',
                head: t('column.date'),
                width: 150,
                cell: (row) => (
                  <>
                    {formatDate(row.date)}
                    {row.valueDate === null ? null : (
                      <span className={text.quiet}> {t('due.valueDate', { date: formatDate(row.valueDate) })}</span>
                    )}
                  </>
                ),
              },
              {
                key: 'amounts',
                head: t('column.amounts'),
                width: 240,
                cell: (row) => (
                  <DueAmounts
                    row={row}
                    amounts={given(row)}
                    onChange={(part) => setAmounts((before) => ({ ...before, [keyOf(row)]: { ...given(row), ...part } }))}
                  />
                ),
              },
            ]}
          />
        )}
      </div>
    </Card>
  )
}

interface DueAmountsProps {
  readonly row: DueVoucher
  readonly amounts: Readonly<Record<string, number>>
  readonly onChange: (part: Readonly<Record<string, number>>) => void
}

function DueAmounts({ row, amounts, onChange }: DueAmountsProps) {
  const t = useText('presets')
  const language = useLanguage()
  if (row.asks.length === 0) {
    const fixed = Object.values(row.values.amounts)
    if (fixed.length === 0) return <span className={text.quiet}>{t('due.asVoucher')}</span>
    return <Money minor={fixed[0] ?? 0} currency={row.currency} sign="after" />
  }
  return (
    <div className={classes.dueAmounts}>
      {row.asks.map((ask) => (
        <MoneyField
          key={ask.key}
          name={`${ask.label[language]}, ${row.name}`}
          minor={amounts[ask.key] ?? null}
          currency={row.currency}
          onChange={(minor) => onChange({ [ask.key]: minor ?? 0 })}
          width={150}
        />
      ))}
    </div>
  )
}
