import type { TreasuryAccountView } from '../../../shared/contract/treasury.ts'
import { formatDate, formatMonth } from '../../../shared/i18n/format.ts'
import { Chip } from '../../ui/chip/chip.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'

/** Columns that stay beside an open account. */
const NARROW = new Set(['account', 'balance', 'reconciled', 'state'])

/** The accounts' table: what each is for, what the books hold, what the bank last said, what is open; fewer columns beside a detail. */
export function useAccountColumns(narrow: boolean): Column<TreasuryAccountView>[] {
  const t = useText('treasury')
  const language = useLanguage()
  const columns: Column<TreasuryAccountView>[] = [
    {
      key: 'account',
      head: t('accounts.account'),
      cell: (row) => (
        <>
          <b>{row.account}</b> {row.name[language]} <span className={text.quiet}>· {t(`kind.${row.kind}`)}</span>
        </>
      ),
    },
    {
      key: 'grant',
      head: t('accounts.grant'),
      width: 112,
      cell: (row) =>
        row.grant === null ? <span className={text.quiet}>{t('accounts.ownFunds')}</span> : <Chip icon="tag">{row.grant}</Chip>,
    },
    {
      key: 'balance',
      head: t('accounts.balance'),
      width: 148,
      align: 'right',
      cell: (row) => <Money minor={row.balanceMinor} currency={row.currency} sign="after" bracket over strong />,
    },
    {
      key: 'statement',
      head: t('accounts.statement'),
      width: 104,
      cell: (row) =>
        row.lastStatement ? formatDate(row.lastStatement.to) : <span className={text.quiet}>{t('accounts.none')}</span>,
    },
    {
      key: 'reconciled',
      head: t('accounts.reconciled'),
      width: 118,
      cell: (row) =>
        row.lastReconciliation ? (
          <span className={row.lastReconciliation.reviewed ? undefined : text.warn}>
            {formatMonth(row.lastReconciliation.month, language)}
          </span>
        ) : (
          <span className={text.quiet}>{t('accounts.never')}</span>
        ),
    },
    {
      key: 'outstanding',
      head: t('accounts.outstanding'),
      width: 146,
      cell: (row) =>
        row.outstanding ? t('accounts.items', { entries: row.outstanding.entries, lines: row.outstanding.lines }) : '',
    },
    { key: 'state', head: t('accounts.state'), width: 132, cell: (row) => <State row={row} /> },
  ]
  return narrow ? columns.filter((column) => NARROW.has(column.key)) : columns
}

/** The one thing that most needs a look. */
function State({ row }: { readonly row: TreasuryAccountView }) {
  const t = useText('treasury')
  if (row.negative)
    return (
      <Chip tone="bad" icon="alert">
        {t('accounts.negative')}
      </Chip>
    )
  if (row.overCeiling)
    return (
      <Chip tone="warn" icon="alert">
        {t('accounts.overCeiling')}
      </Chip>
    )
  if (row.journals.length > 1)
    return (
      <Chip tone="warn" icon="link">
        {t('accounts.shared')}
      </Chip>
    )
  if (row.outstanding && row.outstanding.stale > 0)
    return (
      <Chip tone="warn" icon="clock">
        {t('accounts.stale', { count: row.outstanding.stale })}
      </Chip>
    )
  return (
    <Chip tone="good" icon="check">
      {t('accounts.fine')}
    </Chip>
  )
}
