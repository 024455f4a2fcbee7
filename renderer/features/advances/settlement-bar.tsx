import type { ReactNode } from 'react'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './advances.module.css'

export interface Settlement {
  readonly date: string | null
  readonly kind: 'none' | 'refund' | 'top-up'
  readonly account: string | null
  /** Null takes what is left. */
  readonly typedXof: number | null
}

interface SettlementBarProps {
  readonly settlement: Settlement
  readonly onChange: (part: Partial<Settlement>) => void
  readonly amountXof: number
  readonly sums: { readonly toJustifyXof: number; readonly totalXof: number; readonly leftXof: number }
  /** The choice of the account. */
  readonly children: ReactNode
}

/** Under the grid: the day, how the balance is settled, and what is left to justify, always in sight. */
export function SettlementBar({ settlement, onChange, amountXof, sums, children }: SettlementBarProps) {
  const t = useText('advances')
  const { today } = useScope()
  const over = sums.leftXof < 0
  const kinds = ['none', over ? 'top-up' : 'refund'] as const
  const { kind } = settlement
  return (
    <div className={classes.settle}>
      <DateField
        className={classes.day}
        label={t('grid.day')}
        value={settlement.date}
        onChange={(date) => onChange({ date })}
        shown={today}
      />
      <div>
        <div className={classes.settleName}>{t('grid.settlement')}</div>
        <Segmented
          label={t('grid.settlement')}
          value={kind}
          onChange={(chosen) => onChange({ kind: chosen, typedXof: null })}
          segments={kinds.map((key) => ({ key, label: t(`grid.${key}`) }))}
        />
      </div>
      {children}
      <MoneyField
        label={t('grid.settlementAmount')}
        width={130}
        minor={kind === 'none' ? null : amountXof}
        currency={FUNCTIONAL_CURRENCY}
        readOnly={kind === 'none'}
        onChange={(typedXof) => onChange({ typedXof })}
      />
      <div className={classes.settleSums}>
        <Sum name={t('grid.toJustify')} xof={sums.toJustifyXof} />
        <Sum name={t('grid.total')} xof={sums.totalXof} />
        <Sum name={t(over ? 'grid.over' : 'grid.left')} xof={Math.abs(sums.leftXof)} late={over} />
      </div>
    </div>
  )
}

function Sum({ name, xof, late }: { readonly name: string; readonly xof: number; readonly late?: boolean }) {
  return (
    <dl className={late ? `${classes.figure} ${classes.figureLate}` : classes.figure}>
      <dt>{name}</dt>
      <dd>
        <Money minor={xof} currency={FUNCTIONAL_CURRENCY} />
      </dd>
    </dl>
  )
}
