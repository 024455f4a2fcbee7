import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import classes from './register.module.css'

interface RegisterFootProps {
  readonly totals: { readonly inXof: number; readonly outXof: number }
}

/** The money out, in and net of everything that answers to the filters, not only of the rows on screen. */
export function RegisterFoot({ totals }: RegisterFootProps) {
  const t = useText('vouchers')
  const out = totals.outXof === 0 ? 0 : -totals.outXof
  const figures = [
    { key: 'out', label: t('totals.out'), minor: out },
    { key: 'in', label: t('totals.in'), minor: totals.inXof },
    { key: 'net', label: t('totals.net'), minor: totals.inXof - totals.outXof },
  ]
  return (
    <div className={classes.foot}>
      <div className={classes.footWords}>
        <span>{t('totals.title')}</span>
        <span className={text.tiny}>{t('totals.note', { currency: FUNCTIONAL_CURRENCY })}</span>
      </div>
      {figures.map(({ key, label, minor }) => (
        <div key={key} className={classes.footFigure}>
          <span className={text.tiny}>{label}</span>
          <Money minor={minor} currency={FUNCTIONAL_CURRENCY} strong bracket />
        </div>
      ))}
    </div>
  )
}
