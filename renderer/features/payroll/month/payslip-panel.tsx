import type { PayrollMonth, PayslipView } from '../../../../shared/contract/payroll.ts'
import { formatDecimalText } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { minorToDecimalText } from '../../../../shared/money/money.ts'
import { usePrint } from '../../../client/use-print.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import classes from '../payroll.module.css'
import { EntriesForm } from './entries-form.tsx'

interface PayslipPanelProps {
  readonly data: PayrollMonth
  readonly person: PayrollMonth['people'][number]
  readonly onClose: () => void
}

/** One person's month: what is typed for it, and the payslip as it was computed. */
export function PayslipPanel({ data, person, onClose }: PayslipPanelProps) {
  const t = useText('payroll')
  const printing = usePrint()
  const slip = data.payslips.find((each) => each.employeeId === person.employeeId)
  return (
    <Card
      grow
      ruled
      title={person.name}
      note={`${person.number} · ${person.job}`}
      end={
        <>
          {slip ? (
            <Button
              small
              icon="printer"
              busy={printing.pending}
              onClick={() => void printing.print('payslip', `${data.month}/${person.employeeId}`)}
            >
              {t('payslip.print')}
            </Button>
          ) : null}
          <IconButton icon="close" label={t('close')} onClick={onClose} />
        </>
      }
    >
      <div className={classes.panel} style={{ paddingTop: 12 }}>
        <EntriesForm month={data.month} person={person} />
        <FailureNote failure={printing.failure} />
        {slip ? <Payslip slip={slip} /> : <p className={text.quiet}>{t('payslip.none')}</p>}
      </div>
    </Card>
  )
}

function Payslip({ slip }: { readonly slip: PayslipView }) {
  const t = useText('payroll')
  const language = useLanguage()
  const columns: readonly Column<PayslipView['lines'][number]>[] = [
    { key: 'label', head: t('payslip.item'), cell: (line) => line.label[language] },
    {
      key: 'rate',
      head: t('payslip.rate'),
      width: 58,
      align: 'right',
      cell: (line) => (
        <span className={text.quiet}>{line.percent === null ? '' : formatDecimalText(line.percent, language)}</span>
      ),
    },
    {
      key: 'amount',
      head: FUNCTIONAL_CURRENCY,
      width: 92,
      align: 'right',
      cell: (line) => (
        <Money
          minor={line.kind === 'gross' || line.kind.startsWith('employer') ? line.amountXof : -line.amountXof}
          currency={FUNCTIONAL_CURRENCY}
          sign="none"
          bracket
        />
      ),
    },
  ]
  const own = slip.lines.filter((line) => !line.kind.startsWith('employer'))
  const employer = slip.lines.filter((line) => line.kind.startsWith('employer'))
  const foot = (label: string, xof: number) => (
    <>
      <td colSpan={2}>{label}</td>
      <td className={text.right}>
        <Money minor={xof} currency={FUNCTIONAL_CURRENCY} sign="none" bracket />
      </td>
    </>
  )
  const key = (line: PayslipView['lines'][number]) => `${line.kind} ${line.code} ${line.label.fr}`
  return (
    <>
      <div className={classes.lines}>
        <PlainTable
          label={t('payslip.own')}
          columns={columns}
          rows={own}
          rowKey={key}
          foot={foot(t('column.net'), slip.netXof)}
        />
      </div>
      <div className={classes.lines}>
        <PlainTable
          label={t('payslip.employer')}
          columns={columns}
          rows={employer}
          rowKey={key}
          foot={foot(t('payslip.cost'), slip.costXof)}
        />
      </div>
      <p className={text.small}>
        <Chip icon={slip.splitBy === 'timesheet' ? 'clock' : 'list'}>{t(`split.${slip.splitBy}`)}</Chip>{' '}
        {slip.shares.map((share) => shareText(share, slip.splitBy, t('ownFunds'), language)).join(' · ')}
      </p>
    </>
  )
}

/** "AT-PECIC A1.2 60 %", or hours where a timesheet splits. */
function shareText(
  share: PayslipView['shares'][number],
  splitBy: PayslipView['splitBy'],
  ownFunds: string,
  language: 'fr' | 'en',
): string {
  const size = splitBy === 'plan' ? share.weight : minorToDecimalText(Number(share.weight), 'EUR')
  const place = [share.grant ?? ownFunds, share.budgetLine].filter((part) => part !== null).join(' ')
  return `${place} ${formatDecimalText(size, language)}\u00a0${splitBy === 'plan' ? '%' : 'h'}`
}
