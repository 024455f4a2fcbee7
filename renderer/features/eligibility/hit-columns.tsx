import type { EligibilityHitView } from '../../../shared/contract/eligibility.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { Chip } from '../../ui/chip/chip.tsx'
import type { Text } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { hintWords } from './hint-words.ts'
import { SeverityChip } from './severity-chip.tsx'

const second = () => text.second
const STATES = { open: ['warn', 'clock'], ruled: ['bad', 'close'], dismissed: ['good', 'check'] } as const

/** The columns of the hints; `beside` leaves out what the detail shows. */
export function hitColumns(t: Text<'eligibility'>, language: Language, beside: boolean): Column<EligibilityHitView>[] {
  const columns: Column<EligibilityHitView>[] = [
    { key: 'date', head: t('column.date'), width: 86, className: second, cell: (row) => formatDate(row.date) },
    { key: 'code', head: t('column.code'), width: 74, cell: (row) => <SeverityChip code={row.code} severity={row.severity} /> },
    { key: 'number', head: t('column.voucher'), width: 168, cell: (row) => row.number },
    { key: 'label', head: t('column.label'), width: 210, cell: (row) => <span title={row.label}>{row.label}</span> },
    {
      key: 'reason',
      head: t('column.reason'),
      className: second,
      cell: (row) => <span title={hintWords(row, language)}>{hintWords(row, language)}</span>,
    },
    { key: 'budgetLine', head: t('column.budgetLine'), width: 62, cell: (row) => row.budgetLine },
    { key: 'partner', head: t('column.partner'), width: 74, className: second, cell: (row) => row.partner ?? '' },
    {
      key: 'xof',
      head: FUNCTIONAL_CURRENCY,
      width: 100,
      align: 'right',
      cell: (row) => <Money minor={row.hitXof} currency={FUNCTIONAL_CURRENCY} />,
    },
    {
      key: 'state',
      head: t('column.state'),
      width: 104,
      cell: (row) => (
        <Chip tone={STATES[row.state][0]} icon={STATES[row.state][1]}>
          {t(`state.${row.state}`)}
        </Chip>
      ),
    },
  ]
  const left = beside ? ['reason', 'partner'] : []
  return columns
    .filter(({ key }) => !left.includes(key))
    .map((column) => (beside && column.key === 'label' ? { ...column, width: undefined } : column))
}
