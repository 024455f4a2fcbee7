import type { BlockingItem } from '../../../../shared/contract/compliance-overview.ts'
import { navigate } from '../../../app/routes/router.ts'
import { Card } from '../../../ui/card/card.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import classes from './overview.module.css'

/** The blocking items that fail in the runs in force; one opens its run. */
export function BlockingCard({ blocking }: { readonly blocking: readonly BlockingItem[] }) {
  const t = useText('complianceOverview')
  const language = useLanguage()
  return (
    <Card title={t('blockingItems')} note={blocking.length === 0 ? undefined : String(blocking.length)}>
      {blocking.length === 0 ? <p className={classes.quiet}>{t('noBlocking')}</p> : null}
      <ul className={classes.list}>
        {blocking.slice(0, 6).map((item) => (
          <li key={`${item.runId}/${item.item}`}>
            <button type="button" className={classes.due} onClick={() => navigate('checklists', { run: String(item.runId) })}>
              <Icon name="close" size={13} />
              <span title={item.text[language]}>
                {item.item} {item.text[language]}
              </span>
              <strong>{item.template}</strong>
              <span className={classes.under} title={item.comment}>
                {item.subject.split(':').slice(1).join(':')} {item.comment}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
