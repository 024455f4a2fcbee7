import type { ReactNode } from 'react'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import { MoneyField } from '../../../ui/money/money-field.tsx'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import classes from '../treasury.module.css'
import type { useStatementImport } from './use-statement-import.ts'

type Flow = ReturnType<typeof useStatementImport>

interface StatementPreviewProps {
  readonly statement: NonNullable<NonNullable<Flow['reading']>['statement']>
  readonly currency: string
  readonly flow: Flow
}

/** What the statement says: its days, sums, balances (typed where the file has none) and first movements. */
export function StatementPreview({ statement, currency, flow }: StatementPreviewProps) {
  const t = useText('treasury')
  const { typed, setTyped } = flow
  return (
    <>
      <dl className={classes.figures}>
        <Figure label={t('import.period')}>
          {formatDate(statement.from)} – {formatDate(statement.to)}
        </Figure>
        <Figure label={t('import.movements')}>{statement.lines}</Figure>
        <Figure label={t('import.in')}>
          <Money minor={statement.inMinor} currency={currency} sign="after" />
        </Figure>
        <Figure label={t('import.out')}>
          <Money minor={statement.outMinor} currency={currency} sign="after" />
        </Figure>
        {statement.openingMinor === null ? null : (
          <Figure label={t('import.opening')}>
            <Money minor={statement.openingMinor} currency={currency} sign="after" />
          </Figure>
        )}
        {statement.closingMinor === null ? null : (
          <Figure label={t('import.closing')}>
            <Money minor={statement.closingMinor} currency={currency} sign="after" />
          </Figure>
        )}
      </dl>
      <div className={classes.two}>
        {statement.openingMinor === null ? (
          <MoneyField
            label={t('import.opening')}
            minor={typed.openingMinor}
            currency={currency}
            onChange={(openingMinor) => setTyped({ ...typed, openingMinor })}
          />
        ) : null}
        {statement.closingMinor === null ? (
          <MoneyField
            label={t('import.closing')}
            minor={typed.closingMinor}
            currency={currency}
            onChange={(closingMinor) => setTyped({ ...typed, closingMinor })}
          />
        ) : null}
      </div>
      <div className={classes.preview}>
        <PlainTable
          label={t('import.reading')}
          rows={statement.first.map((line, index) => ({ ...line, index }))}
          rowKey={(line) => String(line.index)}
          columns={[
            { key: 'date', head: t('item.date'), width: 90, cell: (line) => formatDate(line.date) },
            { key: 'reference', head: t('item.reference'), width: 130, cell: (line) => line.reference },
            { key: 'label', head: t('item.label'), cell: (line) => line.label },
            {
              key: 'amount',
              head: t('item.amount', { currency }),
              width: 130,
              align: 'right',
              cell: (line) => <Money minor={line.amountMinor} currency={currency} bracket />,
            },
          ]}
        />
      </div>
    </>
  )
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
