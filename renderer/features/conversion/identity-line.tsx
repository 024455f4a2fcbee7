import { formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useParameters } from '../../app/routes/router.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import classes from './conversion.module.css'
import type { ConversionView } from './conversion-view.ts'
import { type Identity, identityOf, isWholeView } from './model/identity.ts'

/** "Received = converted + left", and at the right the same in francs with its check. */
export function IdentityLine({ view }: { readonly view: ConversionView }) {
  const t = useText('conversion')
  const { from, to } = useParameters('conversion')
  if (view.layers.length === 0 || !isWholeView({ from, to })) return null
  const identity = identityOf(view, to)
  if (identity === null) return <p className={`${classes.identity} ${text.warn}`}>{t('identity.blank')}</p>
  const donor = (minor: number, sign: 'before' | 'none') => <Money minor={minor} currency={view.currency} sign={sign} strong />
  return (
    <div className={classes.identity}>
      <span>
        {t('identity.received')} {donor(identity.receivedMinor, 'before')} = {t('identity.converted')}{' '}
        {donor(identity.convertedMinor, 'none')} + {t('identity.left')} {donor(identity.leftMinor, 'none')}
      </span>
      <Check identity={identity} currency={view.currency} />
    </div>
  )
}

function Check({ identity, currency }: { readonly identity: Identity; readonly currency: string }) {
  const t = useText('conversion')
  const language = useLanguage()
  const xof = (minor: number) => formatMoney(minor, FUNCTIONAL_CURRENCY, language)
  const proved = identity.gapXof === 0 && identity.gapMinor === 0
  const gap = { xof: xof(identity.gapXof), donor: formatMoney(identity.gapMinor, currency, language), currency }
  const tone = proved ? text.good : identity.beside ? text.warn : text.bad
  return (
    <span className={`${classes.check} ${tone}`}>
      <Icon name={proved ? 'check' : identity.beside ? 'hourglass' : 'alert'} size={13} />
      {proved
        ? t('identityXof', {
            received: xof(identity.receivedXof),
            spent: xof(identity.convertedXof),
            left: xof(identity.leftXof),
          })
        : t(identity.beside ? 'identity.beside' : 'identity.broken', gap)}
    </span>
  )
}
