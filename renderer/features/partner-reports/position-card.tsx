import type { PartnerReportDetail } from '../../../shared/contract/partner-reports.ts'
import { formatDecimalText, formatMoney, percentText } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import classes from './partner-reports.module.css'

/** Where the partner stands: what was advanced, cut into what became of it, and what it still owes (spec 07 §6.iv). */
export function PositionCard({ report }: { readonly report: PartnerReportDetail }) {
  const t = useText('partnerReports')
  const language = useLanguage()
  const { position } = report
  const write = (minor: number): string => formatMoney(minor, FUNCTIONAL_CURRENCY, language)
  const percent = (decimal: string): string => `${formatDecimalText(decimal, language)}${language === 'fr' ? ' ' : ''}%`
  const share = (minor: number): string => `${percentText(Math.max(0, minor), Math.max(position.advanced, 1), 3) ?? '0'}%`
  const parts = [
    { key: 'accepted', minor: position.accepted, tone: text.good },
    { key: 'disallowed', minor: position.disallowed, tone: text.bad },
    { key: 'queried', minor: position.queried, tone: text.warn },
    { key: 'openLines', minor: position.open, tone: text.second },
    { key: 'unspent', minor: position.unspent, tone: text.second },
    { key: 'refunded', minor: position.refunded, tone: text.good },
  ] as const
  const owed = [position.disallowed, position.queried, position.open, position.unspent].filter((minor) => minor !== 0)
  const adds = owed.length > 1 && owed.reduce((sum, minor) => sum + minor, 0) === position.outstanding
  const details = {
    percent: percent(percentText(position.accepted, position.advanced, 2) ?? '0'),
    minimum: percent(position.minimumPercent),
  }
  return (
    <Card
      title={t('position.title')}
      end={
        <Chip tone={position.gateOpen ? 'good' : 'warn'} icon={position.gateOpen ? 'check' : 'lock'}>
          {t(position.gateOpen ? 'position.open' : 'position.shut', details)}
        </Chip>
      }
    >
      <div className={classes.barBox}>
        <div className={classes.bar} role="img" aria-label={t('position.bar')}>
          {parts
            .filter(({ minor }) => minor > 0)
            .map(({ key, minor }) => (
              <span key={key} className={classes[`part_${key}`]} style={{ width: share(minor) }}>
                {key === 'accepted' ? `${t('position.accepted').toLowerCase()} ${write(minor)}` : null}
              </span>
            ))}
        </div>
        {position.advanced > 0 ? (
          <div className={classes.threshold} style={{ left: share(position.threshold) }}>
            <span>{t('position.threshold', { amount: write(position.threshold) })}</span>
          </div>
        ) : null}
      </div>
      <dl className={classes.sums}>
        <div>
          <dt>{t('position.advanced')}</dt>
          <dd>
            <Money minor={position.advanced} currency={FUNCTIONAL_CURRENCY} />
          </dd>
        </div>
        {parts
          .filter(({ key, minor }) => minor !== 0 || key === 'accepted')
          .map(({ key, minor, tone }) => (
            <div key={key}>
              <dt>{t(`position.${key}`)}</dt>
              <dd className={tone}>{key === 'accepted' || key === 'refunded' ? `(${write(minor)})` : write(minor)}</dd>
            </div>
          ))}
      </dl>
      <p className={classes.due}>
        <span>
          {t('position.due', { partner: report.partner })}
          {adds ? ` = ${owed.map(write).join(' + ')}` : ''}
        </span>
        <strong className={text.mid}>
          <Money minor={position.outstanding} currency={FUNCTIONAL_CURRENCY} sign="after" />
        </strong>
      </p>
    </Card>
  )
}
