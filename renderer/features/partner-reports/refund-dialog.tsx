import { Modal, Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PartnerReportDetail } from '../../../shared/contract/partner-reports.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './partner-reports.module.css'

type Kind = 'refund' | 'recovery'

/** Money that the partner gave back: proposes its voucher, which people post. */
export function RefundDialog({ report, onClose }: { readonly report: PartnerReportDetail; readonly onClose: () => void }) {
  const t = useText('partnerReports')
  const shell = useText('shell')
  const language = useLanguage()
  const { today } = useScope()
  const choices = useQuery(orpc.partnerReports.list.queryOptions())
  const propose = useCommand(client.partnerReports.proposeRefund)
  const sums = { refund: report.position.unspent, recovery: report.totals.disallowed }
  const [kind, setKind] = useState<Kind>(sums.refund > 0 ? 'refund' : 'recovery')
  const [account, setAccount] = useState<string | null>(null)
  const [date, setDate] = useState<string | null>(today)
  const [xof, setXof] = useState<number | null>(sums[kind])
  const submit = async () => {
    const answer = await propose.run({ id: report.id, kind, account: account ?? '', date: date ?? '', xof: xof ?? 0 })
    if (!answer.ok) return
    notifications.show({ message: t('refund.done') })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('refund')} size={480} closeButtonProps={{ 'aria-label': shell('action.close') }}>
      <div className={classes.dialog}>
        <div className={classes.pair}>
          <Select
            label={t('refund.kind')}
            data={(['refund', 'recovery'] as const).map((each) => ({ value: each, label: t(`refund.kind.${each}`) }))}
            value={kind}
            allowDeselect={false}
            onChange={(wanted) => {
              const chosen = wanted === 'recovery' ? 'recovery' : 'refund'
              setKind(chosen)
              setXof(sums[chosen])
            }}
          />
          <Select
            label={t('refund.account')}
            data={(choices.data?.treasury ?? []).map((each) => ({
              value: each.account,
              label: `${each.account} · ${each.name[language]}`,
            }))}
            value={account}
            onChange={setAccount}
          />
          <DateField label={t('refund.date')} value={date} shown={today} onChange={setDate} />
          <MoneyField label={t('refund.amount')} minor={xof} currency={FUNCTIONAL_CURRENCY} onChange={setXof} />
        </div>
        <FailureNote failure={propose.failure} />
        <div className={classes.end}>
          <Button onClick={onClose}>{shell('action.back')}</Button>
          <Button
            variant="primary"
            busy={propose.pending}
            blocked={account === null || date === null ? t('refund.account') : undefined}
            onClick={() => void submit()}
          >
            {t('refund.do')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
