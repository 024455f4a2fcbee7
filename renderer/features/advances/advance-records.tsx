import { notifications } from '@mantine/notifications'
import type { AdvanceDetail, AdvanceLiquidation } from '../../../shared/contract/advances.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { usePrint } from '../../client/use-print.ts'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from './advances.module.css'
import { VoucherLine } from './voucher-line.tsx'

/** The liquidations of an advance, each with its vouchers; one whose vouchers wait may be withdrawn. */
export function AdvanceLiquidations({ advance }: { readonly advance: AdvanceDetail }) {
  const t = useText('advances')
  if (advance.liquidations.length === 0) return null
  return (
    <section className={classes.section}>
      <h3>{t('liquidations')}</h3>
      {advance.liquidations.map((liquidation) => (
        <Liquidation key={liquidation.id} liquidation={liquidation} />
      ))}
    </section>
  )
}

function Liquidation({ liquidation }: { readonly liquidation: AdvanceLiquidation }) {
  const t = useText('advances')
  const { ledger } = useScope()
  const print = usePrint()
  const withdraw = useCommand(client.advances.withdraw)
  const mayWithdraw = liquidation.waits && ledger.user.roles.includes('preparer')
  const take = async () => {
    const answer = await withdraw.run({ id: liquidation.id })
    if (answer.ok) notifications.show({ message: t('done.withdrawn') })
  }
  return (
    <div className={liquidation.withdrawnOn === null ? undefined : text.quiet}>
      <div className={classes.entry}>
        <strong>{t('liquidation.row', { number: liquidation.number, date: formatDate(liquidation.date) })}</strong>
        <span>
          {t('liquidation.receipts', { count: liquidation.receipts.length })}{' '}
          <Money minor={liquidation.receiptsXof} currency={FUNCTIONAL_CURRENCY} />
          {liquidation.settlement === 'none' ? null : (
            <>
              {' · '}
              {t(`liquidation.${liquidation.settlement}`)}{' '}
              <Money minor={liquidation.settlementXof} currency={FUNCTIONAL_CURRENCY} />
            </>
          )}
        </span>
        <span className={classes.entryEnd}>
          <IconButton
            icon="printer"
            label={t('do.printLiquidation')}
            onClick={() => void print.print('advance-liquidation', String(liquidation.id))}
          />
          {mayWithdraw ? <IconButton icon="trash" label={t('do.withdraw')} onClick={() => void take()} /> : null}
        </span>
      </div>
      {liquidation.withdrawnOn === null ? null : (
        <div className={text.small}>{t('liquidation.withdrawn', { date: formatDate(liquidation.withdrawnOn) })}</div>
      )}
      {liquidation.vouchers.map((voucher) => (
        <div key={voucher.key} className={text.small}>
          <VoucherLine voucher={voucher} />
        </div>
      ))}
      {liquidation.flags.length === 0 || liquidation.withdrawnOn !== null ? null : (
        <Notice tone="warn">
          <FaultList faults={liquidation.flags} limit={4} />
        </Notice>
      )}
      <FailureNote failure={withdraw.failure ?? print.failure} />
    </div>
  )
}

/** The reminders that were sent, each as its letter. */
export function AdvanceLetters({ advance }: { readonly advance: AdvanceDetail }) {
  const t = useText('advances')
  const print = usePrint()
  if (advance.letters.length === 0 && advance.daysLate === 0) return null
  return (
    <section className={classes.section}>
      <h3>{t('letters')}</h3>
      {advance.letters.length === 0 ? <p className={`${text.quiet} ${text.small}`}>{t('letters.none')}</p> : null}
      {advance.letters.map((letter) => (
        <div key={letter.id} className={classes.entry}>
          <span>{t('letters.row', { level: letter.level, date: formatDate(letter.sentOn), days: letter.daysLate })}</span>
          <span className={classes.entryEnd}>
            <Money minor={letter.balanceXof} currency={FUNCTIONAL_CURRENCY} />
            <IconButton
              icon="printer"
              label={t('do.printLetter')}
              onClick={() => void print.print('advance-reminder', String(letter.id))}
            />
          </span>
        </div>
      ))}
      <FailureNote failure={print.failure} />
    </section>
  )
}
