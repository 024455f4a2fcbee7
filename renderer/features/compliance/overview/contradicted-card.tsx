import type { ContradictedItem } from '../../../../shared/contract/compliance-overview.ts'
import { navigate } from '../../../app/routes/router.ts'
import { Card } from '../../../ui/card/card.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import classes from './overview.module.css'

/** What people answered against the books in the runs in force, with what the books say; one opens its run. */
export function ContradictedCard({ contradicted }: { readonly contradicted: readonly ContradictedItem[] }) {
  const t = useText('complianceOverview')
  const compliance = useText('compliance')
  const language = useLanguage()
  const spoken = (answer: string): string =>
    answer === 'yes' || answer === 'no' || answer === 'NA' ? compliance(`answer.${answer}`) : answer
  return (
    <Card title={t('contradictedItems')} note={contradicted.length === 0 ? undefined : String(contradicted.length)}>
      {contradicted.length === 0 ? <p className={classes.quiet}>{t('noContradicted')}</p> : null}
      <ul className={classes.list}>
        {contradicted.slice(0, 6).map((item) => {
          const words = t('contradictedOf', {
            answer: spoken(item.answer),
            books: spoken(item.books),
            reason: item.booksReason,
          })
          return (
            <li key={`${item.runId}/${item.item}`}>
              <button type="button" className={classes.due} onClick={() => navigate('checklists', { run: String(item.runId) })}>
                <Icon name="alert" size={13} />
                <span title={item.text[language]}>
                  {item.item} {item.text[language]}
                </span>
                <strong>{item.template}</strong>
                <span className={classes.under} title={`${words} ${item.comment}`}>
                  {item.subject.split(':').slice(1).join(':')} {words}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
