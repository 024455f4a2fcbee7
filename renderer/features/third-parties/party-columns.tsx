import type { PartyRow } from '../../../shared/contract/third-parties.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { Chip } from '../../ui/chip/chip.tsx'
import { type Text, useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { BracketRoom, Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'

/** The columns of the list of third parties. */
export const partyColumns = (t: Text<'thirdParties'>): readonly Column<PartyRow>[] => [
  {
    key: 'name',
    head: t('column.name'),
    cell: (row) => (
      <span title={row.name} className={row.closedOn === null ? undefined : text.quiet}>
        {row.name}
      </span>
    ),
  },
  {
    key: 'kind',
    head: t('column.kind'),
    width: 92,
    className: (row) => (row.kind === null ? text.quiet : text.second),
    cell: (row) => t(row.kind === null ? 'kind.none' : `kind.${row.kind}`),
  },
  {
    key: 'balance',
    head: (
      <>
        {FUNCTIONAL_CURRENCY}
        <BracketRoom />
      </>
    ),
    name: t('column.balance'),
    width: 98,
    align: 'right',
    cell: (row) => <Money minor={row.balances.length === 0 ? null : row.balanceXof} currency={FUNCTIONAL_CURRENCY} bracket />,
  },
  {
    key: 'last',
    head: t('column.last'),
    width: 88,
    className: () => text.second,
    cell: (row) => (row.lastMovement === null ? null : formatDate(row.lastMovement)),
  },
  { key: 'missing', head: t('column.missing'), width: 138, cell: (row) => <MissingChip row={row} /> },
]

/** What the card should say and does not; a closed one asks for nothing. */
function MissingChip({ row }: { readonly row: PartyRow }) {
  const t = useText('thirdParties')
  if (row.closedOn !== null)
    return (
      <Chip tone="mute" icon="lock">
        {t('closed')}
      </Chip>
    )
  if (row.missing.length === 0)
    return (
      <Chip tone="good" icon="check">
        {t('missing.none')}
      </Chip>
    )
  return (
    <Chip tone="warn" icon="alert">
      {row.missing.map((missing) => t(`missing.${missing}`)).join(', ')}
    </Chip>
  )
}
