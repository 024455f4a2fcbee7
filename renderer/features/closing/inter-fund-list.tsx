import { Modal, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ChecklistView } from '../../../shared/contract/closing.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { addDays } from '../../../shared/time/local-date.ts'
import { lastDay, type Month } from '../../../shared/time/period.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { typedDate } from '../vouchers/entry/model/typed-date.ts'
import classes from './closing.module.css'

type Pair = ChecklistView['interFund'][number]

/** What funds owe each other, each with the transfer that settles it or the reason why it stays. */
export function InterFundList({ view }: { readonly view: ChecklistView }) {
  const t = useText('closing')
  const { ledger } = useScope()
  const [explaining, setExplaining] = useState<Pair | null>(null)
  const { run, pending, failure } = useCommand(client.closing.proposeTransfer)
  const sealed = view.sealed !== null
  const fund = (code: string): string => (code === '' ? t('pair.own') : code)
  const propose = async ({ debtor, creditor }: Pair) => {
    const answer = await run({ month: view.month, debtor, creditor })
    if (!answer.ok) return
    notifications.show({ message: t('pair.proposed') })
    navigate('voucherEntry', { key: answer.value.key })
  }
  const prepares = ledger.user.roles.includes('preparer') ? undefined : t('blocked.preparer')
  const writes = ledger.user.roles.some((role) => role !== 'auditor') ? undefined : t('blocked.write')
  return (
    <>
      {view.interFund.map((pair) => (
        <div key={`${pair.debtor}/${pair.creditor}`} className={classes.pair}>
          <div className={classes.pairLine}>
            <span className={classes.sentence}>
              {t('pair.owes', { debtor: fund(pair.debtor), creditor: fund(pair.creditor) })}
            </span>
            <Money minor={pair.amountXof} currency="XOF" sign="after" strong />
          </div>
          {pair.explained ? (
            <p className={classes.note}>
              {t('pair.listed', { reason: pair.reason ?? '', date: formatDate(pair.settlementDate ?? '') })}
            </p>
          ) : null}
          {sealed ? null : (
            <div className={classes.actions}>
              {pair.transferKey === null ? (
                <Button small busy={pending} blocked={prepares} onClick={() => void propose(pair)}>
                  {t('pair.transfer')}
                </Button>
              ) : (
                <Button small icon="voucher" onClick={() => navigate('voucherEntry', { key: pair.transferKey ?? undefined })}>
                  {t('pair.draft')}
                </Button>
              )}
              <Button small blocked={writes} onClick={() => setExplaining(pair)}>
                {t('pair.explain')}
              </Button>
            </div>
          )}
        </div>
      ))}
      <FailureNote failure={failure} />
      {explaining ? <PairDialog month={view.month} pair={explaining} onClose={() => setExplaining(null)} /> : null}
    </>
  )
}

function PairDialog({ month, pair, onClose }: { readonly month: Month; readonly pair: Pair; readonly onClose: () => void }) {
  const t = useText('closing')
  const shell = useText('shell')
  const [reason, setReason] = useState(pair.reason ?? '')
  const after = addDays(lastDay(month), 1)
  const [date, setDate] = useState<string | null>(pair.settlementDate ?? addDays(after, 14))
  const { run, pending, failure } = useCommand(client.closing.explainInterFund)
  const keep = async () => {
    const { debtor, creditor } = pair
    const answer = await run({ month, debtor, creditor, reason, settlementDate: date ?? '' })
    if (answer.ok) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('pair.title')} size={460} closeButtonProps={{ 'aria-label': shell('action.close') }}>
      <div className={classes.dialog}>
        <Notice tone="info">{t('pair.text')}</Notice>
        <Textarea
          label={t('pair.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          required
          data-autofocus
        />
        <DateInput
          label={t('pair.date')}
          value={date}
          onChange={setDate}
          dateParser={(typed) => typedDate(typed, date ?? after) ?? null}
          minDate={after}
          required
          w={160}
        />
        <FailureNote failure={failure} />
        <div className={classes.dialogActions}>
          <Button variant="primary" busy={pending} onClick={() => void keep()}>
            {t('pair.save')}
          </Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </div>
    </Modal>
  )
}
