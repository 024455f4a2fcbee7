import { Card } from '../../ui/card/card.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './incidents.module.css'

/** Whom anybody may tell of a suspicion (spec 03 §1.7): the donor's own unit, and the people named here. */
export function DonorContactCard({ officers }: { readonly officers: readonly string[] }) {
  const t = useText('incidents')
  return (
    <Card title={t('donor')}>
      <div className={classes.stack}>
        <span>{t('donorText')}</span>
        <strong>{t('donorUnit')}</strong>
        <span>{t('donorMail')}</span>
        <span>{t('donorPhone')}</span>
        <strong>{t('officers')}</strong>
        <span>{officers.length === 0 ? t('noOfficers') : officers.join(', ')}</span>
      </div>
    </Card>
  )
}
