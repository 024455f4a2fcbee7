import { TextInput } from '@mantine/core'
import type { IncidentContent } from '../../../shared/contract/incidents.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './incidents.module.css'

type Recoveries = IncidentContent['recoveries']

/** What came back, day by day, with the voucher that booked it. */
export function RecoveriesCard({
  recoveries,
  onChange,
}: {
  readonly recoveries: Recoveries
  readonly onChange: (recoveries: Recoveries) => void
}) {
  const t = useText('incidents')
  const { today } = useScope()
  const change = (at: number, part: Partial<Recoveries[number]>) =>
    onChange(recoveries.map((each, index) => (index === at ? { ...each, ...part } : each)))
  const add = (
    <Button small icon="plus" onClick={() => onChange([...recoveries, { date: today, amountXof: 0, voucher: '' }])}>
      {t('addRecovery')}
    </Button>
  )
  return (
    <Card title={t('recoveries')} end={add}>
      {[...recoveries.entries()].map(([index, { date, amountXof, voucher }]) => (
        <div key={index} className={classes.recovery}>
          <DateField
            label={t('date')}
            value={date}
            shown={date}
            onChange={(day) => (day === null ? undefined : change(index, { date: day }))}
          />
          <MoneyField
            label={t('amount')}
            minor={amountXof}
            currency={FUNCTIONAL_CURRENCY}
            onChange={(minor) => change(index, { amountXof: minor ?? 0 })}
          />
          <TextInput
            label={t('voucher')}
            value={voucher}
            onChange={(event) => change(index, { voucher: event.currentTarget.value })}
          />
          <Button
            variant="quiet"
            icon="trash"
            aria-label={t('remove')}
            onClick={() => onChange(recoveries.filter((_, at) => at !== index))}
          />
        </div>
      ))}
    </Card>
  )
}
