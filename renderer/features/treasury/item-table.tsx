import type { KeyboardEvent } from 'react'
import { formatDate } from '../../../shared/i18n/format.ts'
import { Chip } from '../../ui/chip/chip.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import type { OpenItem, Proposal } from './model/selection.ts'
import classes from './treasury.module.css'

interface ItemTableProps {
  readonly label: string
  readonly items: readonly OpenItem[]
  readonly currency: string
  readonly chosen: ReadonlySet<string>
  readonly active: string | null
  /** Keys of what the active line's proposal joins it with. */
  readonly partners: ReadonlySet<string>
  readonly proposals: ReadonlyMap<string, Proposal>
  readonly onActive: (item: OpenItem) => void
  readonly onToggle: (item: OpenItem) => void
}

/** One column of the desk: what no match clears yet. Space chooses; the row lights up when it is what the active one is proposed with. */
export function ItemTable(props: ItemTableProps) {
  const { items, active, onActive, onToggle } = props
  const columns = useItemColumns(props)
  const press = (event: KeyboardEvent, item: OpenItem | undefined) => {
    if (event.key !== ' ' || !item) return
    event.preventDefault()
    onToggle(item)
  }
  return (
    <DataTable
      label={props.label}
      columns={columns}
      rowCount={items.length}
      rowAt={(index) => items[index]}
      rowKey={(item) => item.key}
      selectedKey={active}
      onSelect={onActive}
      onOpen={onToggle}
      onKey={press}
    />
  )
}

function useItemColumns({ currency, chosen, partners, proposals, onToggle }: ItemTableProps): Column<OpenItem>[] {
  const t = useText('treasury')
  const lit = (item: OpenItem) => (partners.has(item.key) ? classes.partner : undefined)
  return [
    {
      key: 'chosen',
      head: '',
      name: t('item.chosen'),
      width: 30,
      className: lit,
      cell: (item) => (
        <input
          type="checkbox"
          tabIndex={-1}
          className={classes.tick}
          aria-label={`${t('item.chosen')} ${item.label}`}
          checked={chosen.has(item.key)}
          onChange={() => onToggle(item)}
        />
      ),
    },
    { key: 'date', head: t('item.date'), width: 96, className: lit, cell: (item) => formatDate(item.date) },
    {
      key: 'label',
      head: t('item.label'),
      className: lit,
      cell: (item) => (
        <span title={wordsOf(item)}>
          {item.reference === '' ? null : <b className={classes.reference}>{item.reference} </b>}
          <span className={text.second}>
            {item.party === '' || item.label.includes(item.party) ? item.label : `${item.party} · ${item.label}`}
          </span>
        </span>
      ),
    },
    {
      key: 'state',
      head: <Icon name="link" size={11} />,
      name: t('item.state'),
      width: 94,
      className: lit,
      cell: (item) => {
        const proposal = proposals.get(item.key)
        if (!proposal) return null
        return proposal.sure ? (
          <Chip tone="good" icon="check">
            {t('item.sure')}
          </Chip>
        ) : (
          <Chip tone="info" icon="link">
            {t('item.proposed')}
          </Chip>
        )
      },
    },
    {
      key: 'amount',
      head: t('item.amount', { currency }),
      width: 124,
      align: 'right',
      className: lit,
      cell: (item) => <Money minor={item.amountMinor} currency={currency} bracket />,
    },
  ]
}

const wordsOf = (item: OpenItem): string => [item.reference, item.party, item.label].filter((word) => word !== '').join(' · ')
