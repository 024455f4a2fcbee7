import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatMonth } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { isMonth } from '../../../shared/time/period.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import table from '../../ui/table/table.module.css'
import classes from '../commitments/commitments.module.css'
import { useRoleBlock } from '../commitments/use-role-block.ts'

/** What is to be written off through a month, and the voucher that does it. */
export function DepreciationView() {
  const t = useText('assets')
  const language = useLanguage()
  const { month, today } = useScope()
  const [typed, setTyped] = useState(month ?? today.slice(0, 7))
  const through = isMonth(typed) ? typed : (month ?? today.slice(0, 7))
  const due = useQuery(orpc.assets.depreciationDue.queryOptions({ input: { through } }))
  const propose = useCommand(client.assets.proposeDepreciation)
  const role = useRoleBlock('preparer')
  const rows = due.data?.rows ?? []
  const waiting = due.data?.waiting ?? null
  const run = async () => {
    const answer = await propose.run({ through })
    if (answer.ok) navigate('voucherEntry', { key: answer.value.key })
  }
  const end = (
    <div className={classes.actions}>
      <TextInput aria-label={t('through')} value={typed} w={96} onChange={(event) => setTyped(event.currentTarget.value)} />
      {waiting === null ? (
        <Button
          icon="voucher"
          busy={propose.pending}
          blocked={role ?? (rows.length === 0 ? t('due.none') : undefined)}
          onClick={() => void run()}
        >
          {t('due.propose')}
        </Button>
      ) : (
        <Button icon="voucher" onClick={() => navigate('voucherEntry', { key: waiting })}>
          {t('due.waiting')}
        </Button>
      )}
    </div>
  )
  return (
    <Card flush grow title={t('due.title', { month: formatMonth(through, language) })} end={end}>
      <FailureNote failure={propose.failure} />
      {rows.length === 0 ? (
        <EmptyState icon="check" title={t('due.none')}>
          {t('due.noneWhy')}
        </EmptyState>
      ) : (
        <div className={classes.tableScroll}>
          <PlainTable
            label={t('due.title', { month: formatMonth(through, language) })}
            columns={[
              { key: 'tag', head: t('column.tag'), width: 110, cell: (row) => row.tag },
              { key: 'description', head: t('form.description'), cell: (row) => row.description },
              { key: 'grant', head: t('form.grant'), width: 120, cell: (row) => row.grant ?? t('ownFunds') },
              {
                key: 'xof',
                head: FUNCTIONAL_CURRENCY,
                width: 130,
                align: 'right',
                cell: (row) => <Money minor={row.xof} currency={FUNCTIONAL_CURRENCY} />,
              },
            ]}
            rows={rows}
            rowKey={(row) => String(row.id)}
            foot={
              <>
                <td colSpan={3}>{t('total')}</td>
                <td className={table.right}>
                  <Money minor={due.data?.totalXof ?? 0} currency={FUNCTIONAL_CURRENCY} strong />
                </td>
              </>
            }
          />
        </div>
      )}
    </Card>
  )
}
