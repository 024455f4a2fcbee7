import { formatDecimalText } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { Chip } from '../../../ui/chip/chip.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { BracketRoom, Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { failedFirst } from '../model/check-order.ts'
import type { ClaimView } from '../report-view.ts'
import classes from '../reports.module.css'

type Check = ClaimView['checks'][number]

/** Each check with the two figures that come from different places; the seal of the ledger they were read from. */
export function ChecksTable({ claim }: { readonly claim: ClaimView }) {
  const t = useText('reports')
  const language = useLanguage()
  const rows = failedFirst(claim.checks)
  const figure = (value: number, check: Check) =>
    check.unit === 'count' ? (
      <>
        {formatDecimalText(String(value), language)}
        <BracketRoom />
      </>
    ) : (
      <Money minor={value} currency={check.unit === 'xof' ? FUNCTIONAL_CURRENCY : claim.currency} bracket />
    )
  const head = (word: string) => (
    <>
      {word}
      <BracketRoom />
    </>
  )
  const columns: Column<Check>[] = [
    { key: 'label', head: t('checks.name'), cell: (check) => <span title={check.label[language]}>{check.label[language]}</span> },
    {
      key: 'unit',
      head: t('checks.unit'),
      width: 84,
      className: () => text.second,
      cell: (check) => unitName(check, claim, t('checks.count')),
    },
    { key: 'left', head: head(t('checks.left')), width: 128, align: 'right', cell: (check) => figure(check.left, check) },
    { key: 'right', head: head(t('checks.right')), width: 128, align: 'right', cell: (check) => figure(check.right, check) },
    {
      key: 'holds',
      head: t('checks.state'),
      width: 128,
      cell: (check) => (
        <Chip tone={check.holds ? 'good' : 'bad'} icon={check.holds ? 'check' : 'close'}>
          {t(check.holds ? 'checks.holds' : 'checks.fails')}
        </Chip>
      ),
    },
  ]
  return (
    <div className={classes.table}>
      <DataTable
        label={t('checks.title')}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(check) => check.code}
        lines
      />
      <p className={classes.seal}>
        {t('checks.seal')} <span className={text.mono}>{claim.head}</span>
      </p>
    </div>
  )
}

function unitName(check: Check, claim: ClaimView, count: string): string {
  if (check.unit === 'count') return count
  return check.unit === 'xof' ? FUNCTIONAL_CURRENCY : claim.currency
}
