import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { PayrollMonth } from '../../../../shared/contract/payroll.ts'
import { formatMonth } from '../../../../shared/i18n/format.ts'
import { lastDay } from '../../../../shared/time/period.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import classes from '../payroll.module.css'

/** Computes the month for a pay date, and proposes its voucher; what that replaces or corrects is said before. */
export function ComputeAction({ data }: { readonly data: PayrollMonth }) {
  const t = useText('payroll')
  const language = useLanguage()
  const { ledger } = useScope()
  const [opened, setOpened] = useState(false)
  const [date, setDate] = useState<string | null>(data.payDate ?? lastDay(data.month))
  const compute = useCommand(client.payroll.compute)
  const posted = data.vouchers.some((voucher) => voucher.state === 'posted')
  const blocked = !ledger.user.roles.includes('preparer')
    ? t('onlyPreparer')
    : data.people.length === 0
      ? t('month.nobody')
      : undefined
  const run = async () => {
    if (date === null) return
    const answer = await compute.run({ month: data.month, payDate: date })
    if (!answer.ok) return
    setOpened(false)
    notifications.show({ message: t('compute.done', { count: answer.value.payslips }) })
  }
  const again = data.payDate !== null
  return (
    <>
      <Button variant="primary" icon="refresh" blocked={blocked} onClick={() => setOpened(true)}>
        {t(again ? 'compute.again' : 'compute.do')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={formatMonth(data.month, language)} size={420}>
        <div className={classes.form}>
          <DateField label={t('compute.payDate')} value={date} onChange={setDate} shown={lastDay(data.month)} autoFocus />
          <p className={text.small}>{t(posted ? 'compute.corrects' : again ? 'compute.replaces' : 'compute.proposes')}</p>
          <p className={`${text.small} ${text.quiet}`}>{t('compute.rounding')}</p>
          <FailureNote failure={compute.failure} />
          <div className={classes.actions}>
            <Button
              variant="primary"
              busy={compute.pending}
              blocked={date === null ? t('compute.payDate') : undefined}
              onClick={() => void run()}
            >
              {t('compute.confirm')}
            </Button>
            <Button onClick={() => setOpened(false)}>{t('back')}</Button>
          </div>
        </div>
      </Modal>
    </>
  )
}
