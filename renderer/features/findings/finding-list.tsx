import type { FindingView } from '../../../shared/contract/findings.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { reportWord } from '../../../shared/i18n/report-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { navigate } from '../../app/routes/router.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { type Text, useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { FindingChip } from './finding-chip.tsx'
import classes from './findings.module.css'

interface FindingListProps {
  readonly findings: readonly FindingView[]
  readonly chosen: string | null
  /** Beside an open finding there is room for fewer columns. */
  readonly narrow: boolean
  readonly onOpen: (finding: FindingView) => void
}

/** Columns that a list beside an open finding does without. */
const WIDE = ['date', 'voucher', 'class', 'risk', 'owner', 'due']

/** The findings of the filter, the latest first; Enter opens one, a voucher's number its voucher. */
export function FindingList({ findings, chosen, narrow, onOpen }: FindingListProps) {
  const t = useText('findings')
  const language = useLanguage()
  const all: readonly Column<FindingView>[] = [
    { key: 'number', head: t('number'), width: 54, cell: (row) => <strong>{row.number}</strong> },
    { key: 'entity', head: t('entity'), width: 66, cell: (row) => row.entity },
    { key: 'finding', head: t('finding'), cell: (row) => <span title={row.title}>{row.title}</span> },
    { key: 'voucher', head: t('voucher'), width: 206, cell: (row) => <VoucherCell finding={row} t={t} /> },
    {
      key: 'class',
      head: t('class'),
      width: 122,
      className: () => text.second,
      cell: (row) => reportWord(`finding.class.${row.classification}`)[language],
    },
    {
      key: 'xof',
      head: FUNCTIONAL_CURRENCY,
      width: 84,
      align: 'right',
      cell: (row) => (
        <Money minor={sumMinor(row.lines.map(({ questionedXof }) => questionedXof))} currency={FUNCTIONAL_CURRENCY} />
      ),
    },
    {
      key: 'risk',
      head: t('risk'),
      width: 74,
      cell: (row) => (
        <span className={row.risk === 'high' ? classes.high : undefined}>{reportWord(`finding.risk.${row.risk}`)[language]}</span>
      ),
    },
    { key: 'status', head: t('status'), width: 118, cell: (row) => <StateCell finding={row} t={t} /> },
    { key: 'owner', head: t('owner'), width: 108, cell: (row) => <span title={row.owner}>{row.owner}</span> },
    { key: 'due', head: t('due'), width: 84, cell: (row) => (row.dueOn === null ? '' : formatDate(row.dueOn)) },
  ]
  return (
    <DataTable
      label={t('list')}
      columns={narrow ? all.filter(({ key }) => !WIDE.includes(key)) : all}
      rowCount={findings.length}
      rowAt={(index) => findings[index]}
      rowKey={({ id }) => id}
      selectedKey={chosen}
      onSelect={onOpen}
      onOpen={onOpen}
      empty={
        <EmptyState icon="audit" title={t('none')}>
          {t('noneWhy')}
        </EmptyState>
      }
    />
  )
}

/** Where it stands; what the ledger has not taken in yet is marked. */
function StateCell({ finding, t }: { readonly finding: FindingView; readonly t: Text<'findings'> }) {
  const { inFile, held, status } = finding
  if (inFile === null) return <FindingChip status={status} />
  return (
    <span className={classes.state} title={t(held.length > 0 ? 'inFile.held' : `inFile.${inFile}`)}>
      <FindingChip status={status} /> <Icon name={held.length > 0 ? 'alert' : 'pencil'} size={12} />
    </span>
  )
}

/** The first voucher, which opens, and how many more there are. */
function VoucherCell({ finding, t }: { readonly finding: FindingView; readonly t: Text<'findings'> }) {
  const vouchers = [...new Map(finding.lines.map((line) => [line.voucher, line])).values()]
  const [first] = vouchers
  if (!first) return '–'
  const words = vouchers.length === 1 ? first.voucher : t('more', { voucher: first.voucher, count: vouchers.length - 1 })
  const { voucherKey } = first
  if (voucherKey === null) return words
  return (
    <button
      type="button"
      className={classes.link}
      onClick={(event) => {
        event.stopPropagation()
        navigate('vouchers', { key: voucherKey })
      }}
    >
      {words}
    </button>
  )
}
