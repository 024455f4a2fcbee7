import { useQuery } from '@tanstack/react-query'
import { navigate } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { useText } from '../../ui/language/use-text.ts'
import { FindingChip } from './finding-chip.tsx'
import classes from './findings.module.css'

/** The findings that name a posted voucher; nothing where there are none. */
export function VoucherFindings({ voucherKey }: { readonly voucherKey: string }) {
  const t = useText('findings')
  const isPosted = voucherKey.startsWith('posted:')
  const answer = useQuery(orpc.findings.ofVoucher.queryOptions({ input: { voucherKey }, enabled: isPosted }))
  const findings = answer.data ?? []
  if (!isPosted || findings.length === 0) return null
  return (
    <section aria-label={t('ofVoucher')} className={classes.beside}>
      <h3 className={classes.subtitle}>{t('ofVoucher')}</h3>
      <ul className={classes.lines}>
        {findings.map(({ id, number, title, status }) => (
          <li key={id} className={classes.head}>
            <button type="button" className={classes.link} onClick={() => navigate('findings', { finding: id })}>
              {number} · {title}
            </button>
            <FindingChip status={status} />
          </li>
        ))}
      </ul>
    </section>
  )
}
