import { TextInput } from '@mantine/core'
import { isSlipLate } from '../../../../domain/payments/count-figures.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import type { LocalDate } from '../../../../shared/time/local-date.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import { MoneyField } from '../../../ui/money/money-field.tsx'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import type { SlipDraft } from '../model/count-draft.ts'
import classes from '../payments.module.css'

interface SlipGridProps {
  readonly slips: readonly SlipDraft[]
  readonly currency: string
  readonly countDate: LocalDate
  /** From how many hours on a slip is late; null where the count says so itself. */
  readonly limitHours: number | null
  readonly late: readonly boolean[]
  readonly readOnly: boolean
  readonly onChange: (slips: readonly SlipDraft[]) => void
}

/** The provisional slips that stand for money in the till: number, date, person, amount; those past 48 hours are marked. */
export function SlipGrid({ slips, currency, countDate, limitHours, late, readOnly, onChange }: SlipGridProps) {
  const t = useText('payments')
  const isLate = (slip: SlipDraft, index: number): boolean =>
    limitHours === null ? late[index] === true : isSlipLate(slip, countDate, limitHours)
  const edit = (id: number, part: Partial<SlipDraft>) =>
    onChange(slips.map((slip) => (slip.id === id ? { ...slip, ...part } : slip)))
  const add = () =>
    onChange([
      ...slips,
      { id: 1 + Math.max(0, ...slips.map((slip) => slip.id)), number: '', date: countDate, person: '', amountMinor: null },
    ])
  return (
    <Card
      title={t('slips.title')}
      note={slips.length === 0 ? t('slips.none') : undefined}
      end={
        readOnly ? undefined : (
          <Button small icon="plus" onClick={add}>
            {t('slips.add')}
          </Button>
        )
      }
      grow
    >
      {slips.map((slip, index) => (
        <div key={slip.id} className={classes.slip}>
          {readOnly ? (
            <>
              <span>{slip.number}</span>
              <span>{formatDate(slip.date)}</span>
              <span className={classes.wide}>{slip.person}</span>
              <Money minor={slip.amountMinor} currency={currency} />
            </>
          ) : (
            <>
              <TextInput
                aria-label={t('slips.number')}
                placeholder={t('slips.number')}
                value={slip.number}
                w={88}
                onChange={(event) => edit(slip.id, { number: event.currentTarget.value })}
              />
              <DateField
                label=""
                value={slip.date}
                shown={slip.date}
                className={classes.date}
                onChange={(date) => (date === null ? undefined : edit(slip.id, { date }))}
              />
              <TextInput
                aria-label={t('slips.person')}
                placeholder={t('slips.person')}
                value={slip.person}
                className={classes.wide}
                onChange={(event) => edit(slip.id, { person: event.currentTarget.value })}
              />
              <MoneyField
                name={t('slips.amount')}
                minor={slip.amountMinor}
                currency={currency}
                width={120}
                onChange={(amountMinor) => edit(slip.id, { amountMinor })}
              />
              <IconButton
                icon="trash"
                label={t('slips.remove', { number: slip.number })}
                onClick={() => onChange(slips.filter((other) => other.id !== slip.id))}
              />
            </>
          )}
          {isLate(slip, index) ? (
            <Chip tone="warn" icon="clock">
              {t('slips.late')}
            </Chip>
          ) : null}
        </div>
      ))}
    </Card>
  )
}
