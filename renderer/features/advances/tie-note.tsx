import { formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import classes from './advances.module.css'

/** The sentence that proves the rows: what the ledger's accounts of advances hold beyond them is nil. */
export function TieNote({ ties }: { readonly ties: readonly { readonly differenceXof: number }[] }) {
  const t = useText('advances')
  const language = useLanguage()
  const gap = sumMinor(ties.map((tie) => Math.abs(tie.differenceXof)))
  return (
    <span className={`${text.small} ${gap === 0 ? classes.tied : classes.broken}`}>
      <Icon name={gap === 0 ? 'check' : 'alert'} size={13} />
      {gap === 0 ? t('tied') : t('broken', { gap: formatMoney(gap, FUNCTIONAL_CURRENCY, language) })}
    </span>
  )
}
