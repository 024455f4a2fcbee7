import type { AwardSummary } from '../../../shared/contract/sub-awards.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { GateChip } from './gate-chip.tsx'
import { markPlace, positionParts } from './model/position-parts.ts'
import classes from './sub-awards.module.css'

/** Where the advance went: accepted, refunded, disallowed, queried, in review, unspent; and the mark that the next tranche waits for. */
export function PositionBar({ award }: { readonly award: AwardSummary }) {
  const t = useText('subAwards')
  const language = useLanguage()
  const money = (minor: number) => formatMoney(minor, award.currency, language)
  const parts = positionParts(award)
  const figures = (['advanced', 'accepted', 'refunded', 'disallowed', 'queried', 'inReview', 'unspent'] as const).filter(
    (key) => award[key] !== 0 || key === 'advanced' || key === 'accepted' || key === 'unspent',
  )
  const owed = parts.filter(({ key }) => key !== 'accepted' && key !== 'refunded')
  return (
    <>
      <div className={text.row}>
        <GateChip award={award} />
      </div>
      {award.advanced > 0 ? (
        <div className={classes.barBox}>
          <div className={classes.bar} aria-hidden="true">
            {parts.map(({ key, minor }) => (
              <span
                key={key}
                className={classes[key]}
                style={{ flex: `${minor} 1 0` }}
                title={`${t(`figure.${key}`)} ${money(minor)}`}
              >
                {key === 'accepted' ? `${t('bar.accepted')} ${money(minor)}` : null}
              </span>
            ))}
          </div>
          <span className={classes.mark} style={{ left: `${markPlace(award)}%` }} aria-hidden="true" />
          <span className={classes.markName} style={{ left: `${markPlace(award)}%` }}>
            {t('bar.threshold')} {money(award.threshold)}
          </span>
        </div>
      ) : (
        <p className={text.quiet}>{t('bar.none')}</p>
      )}
      <dl className={classes.figures} aria-label={t('position')}>
        {figures.map((key) => (
          <div key={key}>
            <dt>{t(`figure.${key}`)}</dt>
            <dd>
              <Money minor={award[key]} currency={award.currency} />
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.owed}>
        <span>
          {t('owed', { partner: award.partner })}
          {owed.length > 1 ? ` = ${owed.map(({ minor }) => money(minor)).join(' + ')}` : null}
        </span>
        <span className={text.mid}>
          <Money minor={award.outstanding} currency={award.currency} sign="after" />
        </span>
      </div>
    </>
  )
}
