import type { RegisterRow } from '../../../../shared/contract/vouchers.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { CHECK_LOOKS } from './voucher-check-chip.tsx'
import classes from './voucher-checklist.module.css'

/** The small mark of a row of the register whose T1 is signed: a shield, or a cross where a blocking item fails. */
export function VoucherCheckMark({ state }: { readonly state: RegisterRow['check'] }) {
  const t = useText('complianceOverview')
  if (state !== 'passed' && state !== 'failing') return null
  const words = `${t('check.title')} : ${t(`check.state.${state}`)}`
  return (
    <span className={`${classes.mark} ${state === 'failing' ? text.bad : text.quiet}`} title={words}>
      <Icon name={CHECK_LOOKS[state][1]} size={11} label={words} />
    </span>
  )
}
