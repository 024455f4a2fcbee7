import { Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { AwardDetail } from '../../../shared/contract/sub-awards.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import { VoucherLine } from '../advances/voucher-line.tsx'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import type { OpenedPartner } from './partner-page.tsx'
import { PositionBar } from './position-bar.tsx'
import { advanceColumns, reportColumns } from './position-columns.tsx'
import classes from './sub-awards.module.css'

interface PositionViewProps {
  readonly award: AwardDetail
  readonly partner: OpenedPartner
}

/** Where the partner stands: the bar, why the gate is closed, each advance with its age, the reports received, and refunds. */
export function PositionView({ award, partner }: PositionViewProps) {
  const t = useText('subAwards')
  const { reasons, warnings } = award.gate
  return (
    <div className={classes.stack}>
      <Card title={t('position')} note={t('position.note', { award: award.code, date: formatDate(partner.on) })}>
        <PositionBar award={award} />
      </Card>
      {reasons.length > 0 ? (
        <Notice tone="bad" icon="lock">
          <FaultList faults={reasons} title={t('gate.why')} />
        </Notice>
      ) : null}
      {warnings.length > 0 ? (
        <Notice tone="warn">
          <FaultList faults={warnings} title={t('gate.look')} />
        </Notice>
      ) : null}
      <Card flush title={t('advances')} note={t('advances.note')}>
        <div className={classes.scroll}>
          <PlainTable
            label={t('advances')}
            columns={advanceColumns(t, award.currency)}
            rows={award.advances}
            rowKey={(row) => `${row.advance} ${row.date} ${row.amount} ${row.balance}`}
          />
        </div>
        {award.advances.length === 0 ? <Empty>{t('advances.none')}</Empty> : null}
      </Card>
      <Card flush title={t('reports')}>
        <div className={classes.scroll}>
          <PlainTable
            label={t('reports')}
            columns={reportColumns(t, award.currency)}
            rows={award.reports}
            rowKey={(row) => row.number}
          />
        </div>
        {award.reports.length === 0 ? <Empty>{t('reports.none')}</Empty> : null}
      </Card>
      <Refund award={award} partner={partner} />
    </div>
  )
}

const Empty = ({ children }: { readonly children: string }) => (
  <p className={text.quiet} style={{ padding: '8px 12px' }}>
    {children}
  </p>
)

/** What the partner pays back: a draft is proposed, and posted like any other voucher. */
function Refund({ award, partner }: PositionViewProps) {
  const t = useText('subAwards')
  const language = useLanguage()
  const { today } = useScope()
  const role = useRoleBlock('preparer')
  const refund = useCommand(client.subAwards.refund)
  const accounts = partner.treasury.filter((known) => known.currency === award.currency)
  const [account, setAccount] = useState<string | null>(accounts[0]?.account ?? null)
  const [date, setDate] = useState<string | null>(partner.on)
  const [amount, setAmount] = useState<number | null>(null)
  if (award.outstanding <= 0 && award.refunds.length === 0) return null
  const whole = account !== null && date !== null && amount !== null
  const propose = async () => {
    if (!whole) return
    const answer = await refund.run({ subAward: award.code, account, date, amount })
    if (!answer.ok) return
    setAmount(null)
    notifications.show({ message: t('refund.done') })
  }
  return (
    <Card title={t('refund')} note={t('refund.note')}>
      <div className={classes.actions}>
        <MoneyField label={t('refund.amount')} width={150} minor={amount} currency={award.currency} onChange={setAmount} />
        <Select
          w={240}
          label={t('refund.account')}
          data={accounts.map((known) => ({ value: known.account, label: `${known.account} ${known.name[language]}` }))}
          value={account}
          onChange={setAccount}
        />
        <DateField label={t('date')} value={date} shown={today} onChange={setDate} />
        <Button
          icon="voucher"
          busy={refund.pending}
          blocked={role ?? (whole ? undefined : t('refund.missing'))}
          onClick={() => void propose()}
        >
          {t('refund.do')}
        </Button>
      </div>
      {award.refunds.map((voucher) => (
        <div key={voucher.key} className={text.small} style={{ marginTop: 6 }}>
          <VoucherLine voucher={voucher} />
        </div>
      ))}
      <FailureNote failure={refund.failure} />
    </Card>
  )
}
