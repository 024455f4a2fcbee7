import type { CountDetail } from '../../../../shared/contract/payments-cash.ts'
import { formatDate, formatMoney } from '../../../../shared/i18n/format.ts'
import { Card } from '../../../ui/card/card.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { writeInstant } from '../../../ui/language/format-instant.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import classes from '../payments.module.css'
import { VoucherKey } from '../voucher-key.tsx'
import type { CountOnDesk } from './use-count.ts'

interface CountVerdictProps {
  readonly desk: CountOnDesk
  readonly kept: CountDetail | null
  readonly currency: string
}

/** The sentence first, then the figures it rests on, the ceiling, and who has signed. */
export function CountVerdict({ desk, kept, currency }: CountVerdictProps) {
  const t = useText('payments')
  const language = useLanguage()
  const { figures, held } = desk
  if (!figures || !held) return null
  const { varianceMinor, overCeilingMinor } = figures
  const written = (minor: number): string => `${formatMoney(Math.abs(minor), currency, language)} ${currency}`
  const untouched = kept === null && figures.justifiedMinor === 0 && held.bookMinor !== 0
  const kind = untouched ? 'none' : varianceMinor === 0 ? 'even' : varianceMinor < 0 ? 'short' : 'over'
  const late = kept?.lastVouchers ?? desk.books.data?.lastVouchers ?? []
  return (
    <Card label={t('verdict.title')}>
      <p className={classes.verdict} data-kind={kind} aria-live="polite">
        {t(`verdict.${kind}`, { amount: written(varianceMinor) })}
      </p>
      <dl className={classes.figures}>
        <div>
          <dt>{t('count.physical')}</dt>
          <dd>
            <Money minor={figures.physicalMinor} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>{t('count.slips')}</dt>
          <dd>
            <Money minor={figures.slipsMinor} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>{t('count.book')}</dt>
          <dd>
            <Money minor={held.bookMinor} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>{t('count.variance')}</dt>
          <dd>
            <Money minor={varianceMinor} currency={currency} strong over={!untouched} />
          </dd>
        </div>
      </dl>
      <div className={classes.chips}>
        {overCeilingMinor !== null && overCeilingMinor > 0 ? (
          <Chip tone="warn" icon="alert">
            {t('verdict.overCeiling', { amount: written(overCeilingMinor) })}
          </Chip>
        ) : null}
        {overCeilingMinor === 0 ? (
          <Chip tone="good" icon="check">
            {t('verdict.underCeiling')}
          </Chip>
        ) : null}
        {kept?.signed.map((each) => (
          <Chip key={each.role} tone="good" icon="check">
            {t('verdict.signed', {
              role: t(`count.${each.role}`),
              name: each.user,
              at: `${writeInstant(each.at).date} ${writeInstant(each.at).time}`,
            })}
          </Chip>
        ))}
        {kept && kept.signatures > 0 && kept.signatures < kept.signaturesNeeded ? (
          <Chip tone="info" icon="hourglass">
            {t('verdict.waiting')}
          </Chip>
        ) : null}
        {kept?.variance.map((link) => (
          <span key={link.key}>
            {t('verdict.voucher')} <VoucherKey link={link} />
          </span>
        ))}
      </div>
      {late.length > 0 ? (
        <p className={classes.note}>{t('verdict.last', { date: formatDate(desk.draft.date), vouchers: late.join(', ') })}</p>
      ) : null}
    </Card>
  )
}
