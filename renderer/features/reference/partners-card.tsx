import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import classes from './reference.module.css'

/** The partners of the consortium. */
export function PartnersCard() {
  const t = useText('reference')
  const partners = useQuery(orpc.settings.partners.queryOptions())
  const rows = partners.data ?? []
  return (
    <Card title={t('partners.title')}>
      {partners.data && rows.length === 0 ? <p className={text.quiet}>{t('partners.none')}</p> : null}
      <ul className={classes.partners}>
        {rows.map((partner) => (
          <li key={partner.code}>
            <b>{partner.code}</b> <span className={text.second}>{partner.name}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
