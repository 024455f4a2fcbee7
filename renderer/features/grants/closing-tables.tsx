import { useMemo } from 'react'
import type { GrantClosing } from '../../../shared/contract/grants.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { Card } from '../../ui/card/card.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import table from '../../ui/table/table.module.css'

type Line = GrantClosing['total']['xof']
type Holder = GrantClosing['holders'][number]

const KEYS = ['broughtIn', 'received', 'interest', 'spent', 'disallowed', 'eligible', 'returned'] as const
type RowKey = (typeof KEYS)[number]

export interface ClosingProps {
  readonly closing: GrantClosing
  readonly grant: string
  /** Account of the donor's money, 165 or 462: what was returned opens to its vouchers. */
  readonly fundAccount: string
}

/** Where a figure of the statement opens: tranches, the budget's spending, or the vouchers on its accounts. Rulings have a desk of their own. */
function opener({ closing: { to }, grant, fundAccount }: ClosingProps, key: RowKey): (() => void) | undefined {
  if (key === 'received') return () => navigate('grants', { grant, tab: 'tranches' })
  if (key === 'spent' || key === 'eligible') return () => navigate('budgets', { grant, to })
  if (key === 'interest') return () => navigate('vouchers', { grant, account: '77', to })
  return key === 'returned' ? () => navigate('vouchers', { grant, account: fundAccount, to }) : undefined
}

/** The statement of the whole grant: each line in its currency and in francs, then the balance due. */
export function ClosingTotals(props: ClosingProps) {
  const t = useText('grants')
  const { total, currency, interestRule } = props.closing
  const columns = useMemo<Column<RowKey>[]>(
    () => [
      {
        key: 'name',
        head: '',
        name: t('closing.title'),
        className: (key) => (key === 'spent' || key === 'disallowed' ? text.quiet : undefined),
        cell: (key) => (key === 'interest' && interestRule === 'KEEP' ? t('closing.interestKept') : t(`closing.${key}`)),
      },
      {
        key: 'donor',
        head: currency,
        width: 130,
        align: 'right',
        donor: true,
        cell: (key) => <Figure line={total.donor} of={key} currency={currency} />,
      },
      {
        key: 'xof',
        head: FUNCTIONAL_CURRENCY,
        width: 140,
        align: 'right',
        cell: (key) => (
          <Money
            minor={total.xof[key]}
            currency={FUNCTIONAL_CURRENCY}
            bracket
            quiet={key === 'spent' || key === 'disallowed'}
            onOpen={total.xof[key] === 0 ? undefined : opener(props, key)}
            openLabel={t(`closing.${key}`)}
          />
        ),
      },
    ],
    [t, total, currency, interestRule, props],
  )
  const rows = KEYS.filter((key) => key !== 'broughtIn' || total.xof.broughtIn !== 0 || (total.donor?.broughtIn ?? 0) !== 0)
  return (
    <PlainTable
      label={t('closing.title')}
      columns={columns}
      rows={rows}
      rowKey={(key) => key}
      foot={
        <>
          <td>{t('closing.balance')}</td>
          <td className={table.right}>
            {total.donor === null ? t('closing.blank') : <Money minor={total.donor.balance} currency={currency} strong bracket />}
          </td>
          <td className={table.right}>
            <Money minor={total.xof.balance} currency={FUNCTIONAL_CURRENCY} strong bracket />
          </td>
        </>
      }
    />
  )
}

function Figure({ line, of, currency }: { readonly line: Line | null; readonly of: keyof Line; readonly currency: string }) {
  const t = useText('grants')
  if (line === null) return <span className={text.warn}>{t('closing.blank')}</span>
  return <Money minor={line[of]} currency={currency} bracket quiet={of === 'spent' || of === 'disallowed'} />
}

/** The same line for the lead and each partner; the columns add up to the grant. */
export function ClosingHolders({ closing, grant }: ClosingProps) {
  const t = useText('grants')
  const { holders, total, currency, to } = closing
  const columns = useMemo<Column<Holder>[]>(() => {
    const francs = (key: 'received' | 'interest' | 'eligible' | 'returned' | 'balance'): Column<Holder> => ({
      key,
      head: t(`closing.${key}`),
      width: key === 'balance' || key === 'eligible' ? 150 : 116,
      align: 'right',
      cell: ({ xof, code, lead }) => (
        <Money
          minor={key === 'received' ? xof.received + xof.broughtIn : xof[key]}
          currency={FUNCTIONAL_CURRENCY}
          bracket
          onOpen={
            key === 'eligible'
              ? () => navigate('budgets', { grant, partner: code, to })
              : lead || key === 'balance' || xof[key] === 0
                ? undefined
                : () => navigate('vouchers', { grant, partner: code, to })
          }
          openLabel={`${code} ${t(`closing.${key}`)}`}
        />
      ),
    })
    return [
      {
        key: 'name',
        head: t('holders.name'),
        cell: (row) => (
          <span title={row.name}>
            <strong>{row.code}</strong> <span className={text.second}>{row.lead ? t('holders.lead') : row.name}</span>
          </span>
        ),
      },
      francs('received'),
      francs('interest'),
      francs('eligible'),
      francs('returned'),
      francs('balance'),
      {
        key: 'donor',
        head: currency,
        width: 120,
        align: 'right',
        donor: true,
        cell: ({ donor }) => <Figure line={donor} of="balance" currency={currency} />,
      },
    ]
  }, [t, currency, grant, to])
  const sum = (minor: number) => (
    <td className={table.right}>
      <Money minor={minor} currency={FUNCTIONAL_CURRENCY} strong bracket />
    </td>
  )
  return (
    <Card flush ruled title={t('holders.title')} note={t('holders.note', { currency })}>
      <PlainTable
        label={t('holders.title')}
        columns={columns}
        rows={holders}
        rowKey={({ code }) => code}
        foot={
          <>
            <td>{t('total')}</td>
            {sum(total.xof.received + total.xof.broughtIn)}
            {sum(total.xof.interest)}
            {sum(total.xof.eligible)}
            {sum(total.xof.returned)}
            {sum(total.xof.balance)}
            <td className={table.right}>
              {total.donor === null ? null : <Money minor={total.donor.balance} currency={currency} strong bracket />}
            </td>
          </>
        }
      />
    </Card>
  )
}
