import { formatDecimalText } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'

/** What this ledger is. */
export function LedgerCard() {
  const t = useText('settings')
  const language = useLanguage()
  const { ledger, version } = useScope()
  const pairs: readonly (readonly [string, string])[] = [
    [t('ledger.organisation'), ledger.organisationName],
    [t('ledger.file'), ledger.fileName],
    [t('ledger.chart'), ledger.chart.toUpperCase()],
    [t('ledger.posted'), formatDecimalText(String(ledger.counts.posted), language)],
    [t('ledger.encryption'), t(ledger.encrypted ? 'ledger.encrypted' : 'ledger.plain')],
    [t('ledger.version'), version],
  ]
  return (
    <Card title={t('ledger.title')} grow>
      <dl className={`${text.pairs} ${text.small}`}>
        {pairs.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
