import type { CostLine } from '../../../shared/contract/activities.ts'
import { navigate } from '../../app/routes/router.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './activities.module.css'

/** The number of a line's voucher, which opens it. */
export function CostVoucher({ line }: { readonly line: Pick<CostLine, 'voucherKey' | 'number' | 'line'> }) {
  const t = useText('activities')
  return (
    <button
      type="button"
      className={classes.link}
      aria-label={t('costs.open', { number: line.number })}
      onClick={() => navigate('vouchers', { key: line.voucherKey })}
    >
      {line.number}
    </button>
  )
}
