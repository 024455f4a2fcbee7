import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { PoolMonth } from '../../../../shared/contract/shared-costs.ts'
import { formatDecimalText } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { lastDay } from '../../../../shared/time/period.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { FaultList } from '../../../ui/failure/fault-list.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import { openVoucher, VoucherLinks } from '../../payroll/voucher-links.tsx'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import classes from '../shared-costs.module.css'

interface RunPanelProps {
  readonly data: PoolMonth
  readonly month: string
  readonly onClose: () => void
  readonly onChange: () => void
}

/** A pool's month: the costs, who bears what, what moves between funds, and its vouchers. */
export function RunPanel({ data, month, onClose, onChange }: RunPanelProps) {
  const t = useText('sharedCosts')
  const posted = data.state === 'posted'
  return (
    <Card
      grow
      ruled
      title={data.pool.code}
      note={data.pool.label}
      end={
        <>
          <Button small icon="pencil" onClick={onChange}>
            {t('pool.change')}
          </Button>
          <IconButton icon="close" label={t('close')} onClick={onClose} />
        </>
      }
    >
      <div className={classes.form}>
        {data.obstacles.length > 0 ? (
          <Notice tone="warn">
            <FaultList faults={data.obstacles} />
          </Notice>
        ) : null}
        {data.flags.length > 0 ? (
          <Notice tone="warn">
            <FaultList faults={data.flags} />
          </Notice>
        ) : null}
        <Lines data={data} />
        {data.shares.length > 0 ? <Shares data={data} /> : null}
        {data.interFund.length > 0 ? <InterFund data={data} /> : null}
        <VoucherLinks vouchers={data.vouchers} />
        {posted ? <MirrorForm data={data} month={month} /> : <RunForm data={data} month={month} />}
      </div>
    </Card>
  )
}

function Lines({ data }: { readonly data: PoolMonth }) {
  const t = useText('sharedCosts')
  const columns: readonly Column<PoolMonth['lines'][number]>[] = [
    {
      key: 'voucher',
      head: t('run.line.voucher'),
      width: 146,
      cell: (line) => (
        <Button small variant="quiet" onClick={() => openVoucher(line.voucherKey)}>
          {line.number.split('-').slice(1).join('-')}
        </Button>
      ),
    },
    { key: 'account', head: t('run.line.account'), width: 62, cell: (line) => <b>{line.account}</b> },
    { key: 'label', head: t('run.line.label'), cell: (line) => <span title={line.label}>{line.label}</span> },
    {
      key: 'xof',
      head: t('run.amount'),
      width: 98,
      align: 'right',
      cell: (line) => <Money minor={line.xof} currency={FUNCTIONAL_CURRENCY} sign="none" bracket />,
    },
  ]
  if (data.lines.length === 0) return null
  return (
    <div className={classes.lines}>
      <PlainTable
        label={t('run.lines')}
        columns={columns}
        rows={data.lines}
        rowKey={(line) => `${line.voucherKey} ${line.lineNumber}`}
        foot={<Total label={t('run.total')} span={3} xof={data.totalXof} />}
      />
    </div>
  )
}

function Total({ label, span, xof }: { readonly label: string; readonly span: number; readonly xof: number }) {
  return (
    <>
      <td colSpan={span}>{label}</td>
      <td className={text.right}>
        <Money minor={xof} currency={FUNCTIONAL_CURRENCY} sign="none" bracket />
      </td>
    </>
  )
}

function Shares({ data }: { readonly data: PoolMonth }) {
  const t = useText('sharedCosts')
  const language = useLanguage()
  const columns: readonly Column<PoolMonth['shares'][number]>[] = [
    {
      key: 'receiver',
      head: t('run.receiver'),
      cell: (share) => [share.grant ?? t('ownFunds'), share.budgetLine, share.partner].filter((part) => part !== null).join(' '),
    },
    {
      key: 'weight',
      head: t('run.weight'),
      width: 76,
      align: 'right',
      cell: (share) => formatDecimalText(share.weight, language),
    },
    {
      key: 'xof',
      head: t('run.amount'),
      width: 98,
      align: 'right',
      cell: (share) => <Money minor={share.xof} currency={FUNCTIONAL_CURRENCY} sign="none" bracket />,
    },
  ]
  const total = data.shares.reduce((sum, share) => sum + share.xof, 0)
  return (
    <div className={classes.lines}>
      <PlainTable
        label={t('run.shares')}
        columns={columns}
        rows={data.shares}
        rowKey={(share) => `${share.grant} ${share.budgetLine} ${share.partner}`}
        foot={<Total label={t('run.total')} span={2} xof={total} />}
      />
    </div>
  )
}

function InterFund({ data }: { readonly data: PoolMonth }) {
  const t = useText('sharedCosts')
  return (
    <div>
      <b>{t('run.interFund')}</b>
      <dl className={text.pairs}>
        {data.interFund.map((gap) => [
          <dt key={`${gap.grant} fund`}>{gap.grant === '' ? t('ownFunds') : gap.grant}</dt>,
          <dd key={`${gap.grant} gap`}>
            <Money minor={gap.gapXof} currency={FUNCTIONAL_CURRENCY} sign="none" bracket />
          </dd>,
        ])}
      </dl>
      <p className={`${text.small} ${text.quiet}`}>{t('run.interFundText')}</p>
    </div>
  )
}

interface FormProps {
  readonly data: PoolMonth
  readonly month: string
}

function RunForm({ data, month }: FormProps) {
  const t = useText('sharedCosts')
  const { ledger } = useScope()
  const run = useCommand(client.sharedCosts.run)
  const [date, setDate] = useState<string | null>(lastDay(month))
  const blocked = !ledger.user.roles.includes('preparer')
    ? t('onlyPreparer')
    : data.totalXof === 0
      ? t('run.state.nothing')
      : data.key === null
        ? t('runs.noKey')
        : undefined
  const propose = async () => {
    if (date === null) return
    const answer = await run.run({ poolId: data.pool.id, month, date })
    if (answer.ok) notifications.show({ message: t('run.done') })
  }
  return (
    <section className={classes.section}>
      <FailureNote failure={run.failure} />
      <div className={classes.actions}>
        <DateField label={t('run.date')} value={date} onChange={setDate} shown={lastDay(month)} />
        <Button variant="primary" busy={run.pending} blocked={blocked} onClick={() => void propose()}>
          {t(data.state === 'proposed' ? 'run.again' : 'run.do')}
        </Button>
      </div>
    </section>
  )
}

function MirrorForm({ data, month }: FormProps) {
  const t = useText('sharedCosts')
  const { ledger } = useScope()
  const mirror = useCommand(client.sharedCosts.proposeReversal)
  const [date, setDate] = useState<string | null>(lastDay(month))
  const propose = async () => {
    if (date === null || data.runId === null) return
    const answer = await mirror.run({ runId: data.runId, date })
    if (answer.ok) notifications.show({ message: t('run.mirrorDone') })
  }
  return (
    <section className={classes.section}>
      <p className={`${text.small} ${text.second}`}>{t('run.posted')}</p>
      <FailureNote failure={mirror.failure} />
      <div className={classes.actions}>
        <DateField label={t('run.date')} value={date} onChange={setDate} shown={lastDay(month)} />
        <Button
          icon="undo"
          busy={mirror.pending}
          blocked={ledger.user.roles.includes('preparer') ? undefined : t('onlyPreparer')}
          onClick={() => void propose()}
        >
          {t('run.mirror')}
        </Button>
      </div>
    </section>
  )
}
