import type { Consolidation, PartnerFundsRow } from '../../../shared/contract/consolidation.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { navigate } from '../../app/routes/router.ts'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './consolidation.module.css'

const FIGURES = ['opening', 'advanced', 'accepted', 'refunded', 'held', 'ledger', 'difference'] as const
const LEAD = ['opening', 'received', 'interest', 'exchange', 'spent', 'returned', 'closing'] as const
const PLACES = ['bank', 'cash', 'wallets', 'advances', 'payables', 'interfund'] as const

/** The funds of the consortium in XOF: the lead's own equation, and each partner's advance. */
export function FundsCards({ view }: { readonly view: Consolidation }) {
  const t = useText('consolidation')
  const money = (minor: number, strong = false) => <Money minor={minor} currency={FUNCTIONAL_CURRENCY} bracket strong={strong} />
  const columns: Column<PartnerFundsRow>[] = [
    { key: 'partner', head: t('partner'), cell: (row) => <span title={row.name}>{row.partner}</span> },
    ...FIGURES.map((key) => ({
      key,
      head: t(`funds.${key}`),
      width: 122,
      align: 'right' as const,
      rule: key === 'held' || key === 'difference',
      cell: (row: PartnerFundsRow) => money(row[key], key === 'held'),
    })),
    {
      key: 'proof',
      head: t('funds.proof'),
      width: 132,
      cell: (row) =>
        row.difference === 0 ? (
          <Chip tone="good" icon="check">
            {t('funds.ties')}
          </Chip>
        ) : (
          <Chip tone="warn" icon="alert">
            {t('funds.explained', { count: row.others.length })}
          </Chip>
        ),
    },
  ]
  const total = (key: (typeof FIGURES)[number]): number => sumMinor(view.partners.map((row) => row[key]))
  return (
    <div className={classes.funds}>
      <Card flush title={t('funds.title')} note={t('funds.note')}>
        <PlainTable
          label={t('funds.title')}
          columns={columns}
          rows={view.partners}
          rowKey={(row) => row.partner}
          foot={
            <>
              <td>{t('total')}</td>
              {FIGURES.map((key) => (
                <td key={key} className={classes.figure}>
                  {money(total(key), true)}
                </td>
              ))}
              <td />
            </>
          }
        />
      </Card>
      <OtherMovements view={view} />
      <Card title={t('lead.title', { code: view.columns[0]?.code ?? '' })} note={t('lead.note')}>
        <dl className={classes.lead}>
          {[...LEAD, ...PLACES, 'difference' as const].map((key) => (
            <div key={key} className={key === 'closing' || key === 'difference' ? classes.result : undefined}>
              <dt>{t(`lead.${key}`)}</dt>
              <dd>{money(view.lead[key])}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  )
}

/** The vouchers that explain a difference: neither payment, nor acceptance, nor refund. */
function OtherMovements({ view }: { readonly view: Consolidation }) {
  const t = useText('consolidation')
  const others = view.partners.flatMap((row) => row.others.map((movement) => ({ ...movement, partner: row.partner })))
  if (others.length === 0) return null
  return (
    <Card flush title={t('others.title')}>
      <PlainTable
        label={t('others.title')}
        columns={[
          { key: 'partner', head: t('partner'), width: 90, cell: (row) => row.partner },
          {
            key: 'number',
            head: t('others.voucher'),
            width: 170,
            cell: (row) => (
              <button type="button" className={classes.link} onClick={() => navigate('vouchers', { key: row.key })}>
                {row.number}
              </button>
            ),
          },
          { key: 'date', head: t('others.date'), width: 92, cell: (row) => formatDate(row.date) },
          { key: 'label', head: t('others.label'), cell: (row) => row.label },
          {
            key: 'xof',
            head: FUNCTIONAL_CURRENCY,
            width: 122,
            align: 'right',
            cell: (row) => <Money minor={row.xof} currency={FUNCTIONAL_CURRENCY} bracket />,
          },
        ]}
        rows={others}
        rowKey={(row) => `${row.partner} ${row.key}`}
      />
    </Card>
  )
}
