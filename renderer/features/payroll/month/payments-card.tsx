import { useState } from 'react'
import type { PayrollMonth, PayslipView } from '../../../../shared/contract/payroll.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import classes from '../payroll.module.css'
import { VoucherLinks } from '../voucher-links.tsx'
import { NetPaymentDialog } from './net-payment-dialog.tsx'

export type PaymentMode = PayslipView['payment']['mode']

const MODES: readonly PaymentMode[] = ['bank', 'mobile', 'cash']

/** The voucher of the month, what is still to pay, and paying it by each way. */
export function PaymentsCard({ data }: { readonly data: PayrollMonth }) {
  const t = useText('payroll')
  const [mode, setMode] = useState<PaymentMode | null>(null)
  const modes = MODES.filter((each) => data.payslips.some((slip) => slip.payment.mode === each))
  return (
    <Card
      title={t('vouchers.title')}
      end={
        <span>
          {t('vouchers.unpaid')} <Money minor={data.netUnpaidXof} currency={FUNCTIONAL_CURRENCY} sign="after" strong />
        </span>
      }
    >
      <div className={classes.form}>
        <VoucherLinks vouchers={[...data.vouchers, ...data.payments]} />
        {data.vouchers.length === 0 ? <p className={text.quiet}>{t('vouchers.none')}</p> : null}
        <p className={`${text.quiet} ${text.small}`}>
          {t('month.computed', { revision: data.revision, by: data.computedBy ?? '' })}
        </p>
        <div className={classes.actions}>
          {modes.map((each) => (
            <Button
              key={each}
              small
              icon={each === 'bank' ? 'bank' : 'send'}
              blocked={data.netUnpaidXof > 0 ? undefined : t('vouchers.nothingToPay')}
              onClick={() => setMode(each)}
            >
              {t(`pay.${each}`)}
            </Button>
          ))}
        </div>
      </div>
      {mode === null ? null : <NetPaymentDialog month={data.month} mode={mode} onClose={() => setMode(null)} />}
    </Card>
  )
}
