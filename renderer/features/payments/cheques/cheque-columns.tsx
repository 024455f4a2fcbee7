import { writeChequeNumber } from '../../../../domain/payments/cheque-number.ts'
import type { Cheque } from '../../../../shared/contract/payments-cheques.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { Chip, type Tone } from '../../../ui/chip/chip.tsx'
import type { IconName } from '../../../ui/icon/paths.ts'
import type { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import classes from '../payments.module.css'
import { VoucherKey } from '../voucher-key.tsx'
import { ChequeFlags } from './cheque-flags.tsx'

const STATES: Readonly<Record<Cheque['state'], { readonly tone: Tone; readonly icon: IconName }>> = {
  draft: { tone: 'mute', icon: 'pencil' },
  issued: { tone: 'info', icon: 'send' },
  presented: { tone: 'good', icon: 'check' },
  void: { tone: 'bad', icon: 'close' },
  stale: { tone: 'bad', icon: 'clock' },
  cancelled: { tone: 'bad', icon: 'close' },
}

/** Number, day, payee, vouchers, state and what is wrong: one row a cheque. */
export function chequeColumns(t: ReturnType<typeof useText<'payments'>>, currency: string): Column<Cheque>[] {
  return [
    {
      key: 'number',
      head: t('cheque.number'),
      width: 92,
      cell: (cheque) => <b>{writeChequeNumber(cheque.number, cheque.width)}</b>,
    },
    {
      key: 'date',
      head: t('column.date'),
      width: 86,
      cell: (cheque) => formatDate(cheque.uses[0]?.date ?? cheque.voided?.date ?? ''),
    },
    { key: 'payee', head: t('column.payee'), cell: (cheque) => cheque.uses[0]?.payee ?? cheque.voided?.reason ?? '' },
    {
      key: 'voucher',
      head: t('column.voucher'),
      width: 178,
      className: () => classes.wrapped,
      cell: (cheque) =>
        cheque.uses.map((use) => <VoucherKey key={use.key} link={{ key: use.key, number: use.voucher, reversed: false }} />),
    },
    {
      key: 'amount',
      head: currency,
      width: 104,
      align: 'right',
      cell: (cheque) =>
        cheque.uses.length === 0 ? null : (
          <Money minor={cheque.uses.reduce((sum, use) => sum + use.amountMinor, 0)} currency={currency} />
        ),
    },
    {
      key: 'age',
      head: t('cheque.age'),
      width: 62,
      align: 'right',
      cell: (cheque) => (cheque.ageDays === null ? null : String(cheque.ageDays)),
    },
    {
      key: 'state',
      head: t('column.state'),
      width: 110,
      cell: (cheque) => (
        <Chip tone={STATES[cheque.state].tone} icon={STATES[cheque.state].icon}>
          {t(`cheque.state.${cheque.state}`)}
        </Chip>
      ),
    },
    { key: 'flags', head: t('cheque.flags'), width: 272, cell: (cheque) => <ChequeFlags cheque={cheque} /> },
  ]
}
