import { navigate } from '../../app/routes/router.ts'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './dashboard.module.css'
import type { DashboardView } from './dashboard-view.ts'

type Account = DashboardView['treasury'][number]

/** Bank, cash and wallet accounts with their balances; each opens its vouchers. */
export function AccountsCard({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const language = useLanguage()
  const columns: Column<Account>[] = [
    { key: 'account', head: t('accounts.account'), cell: (row) => `${row.journal} ${row.name[language]}` },
    {
      key: 'balance',
      head: t('accounts.balance'),
      width: 130,
      align: 'right',
      cell: (row) => (
        <Money
          minor={row.balanceMinor}
          currency={row.currency}
          sign="after"
          onOpen={() => navigate('vouchers', { account: row.account })}
          openLabel={row.account}
        />
      ),
    },
  ]
  return (
    <Card title={t('accounts.title')} flush grow>
      <div className={classes.scroll}>
        <PlainTable label={t('accounts.title')} columns={columns} rows={view.treasury} rowKey={(row) => row.account} />
      </div>
    </Card>
  )
}
