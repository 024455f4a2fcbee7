import { Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AdvanceDetail } from '../../../shared/contract/advances.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { navigate } from '../../app/routes/router.ts'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useShortcut } from '../../app/shell/use-shortcut.ts'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { ReceiptGrid } from './receipt-grid.tsx'
import { blankReceipt, isBlankReceipt, type ReceiptRow, receiptOf } from './receipt-rows.ts'
import { type Settlement, SettlementBar } from './settlement-bar.tsx'

/** The grid in which the receipts of an advance are typed, and the settlement of what is left. */
export function LiquidationPage({ id }: { readonly id: number }) {
  const answer = useQuery(orpc.advances.open.queryOptions({ input: { id } }))
  const t = useText('advances')
  if (!answer.data)
    return (
      <Page title={t('title')}>
        <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      </Page>
    )
  return <LiquidationGrid advance={answer.data} />
}

function LiquidationGrid({ advance }: { readonly advance: AdvanceDetail }) {
  const t = useText('advances')
  const language = useLanguage()
  const { ledger, today } = useScope()
  const choices = useQuery(orpc.advances.choices.queryOptions())
  const accounts = useQuery(orpc.settings.accounts.queryOptions())
  const liquidate = useCommand(client.advances.liquidate)
  const [rows, setRows] = useState<readonly ReceiptRow[]>([blankReceipt(1, null, advance.budgetLine)])
  const [settlement, setSettlement] = useState<Settlement>({ date: today, kind: 'none', account: null, typedXof: null })
  const filled = rows.filter((row) => !isBlankReceipt(row))
  const receipts = filled.flatMap((row) => receiptOf(row) ?? [])
  const total = sumMinor(filled.map((row) => row.amountXof ?? 0))
  const left = advance.toJustifyXof - total
  // What was chosen for a remainder says nothing of a top-up.
  const kind = settlement.kind === (left < 0 ? 'refund' : 'top-up') ? 'none' : settlement.kind
  const account = settlement.account ?? choices.data?.treasury[0]?.account ?? null
  const settlementXof = settlement.typedXof ?? Math.abs(left)
  const standing = ['open', 'overdue', 'review', 'owed'].includes(advance.state)
  const ready = receipts.length === filled.length && (receipts.length > 0 || kind !== 'none') && settlement.date !== null
  const blocked = !ledger.user.roles.includes('preparer')
    ? t('blocked.preparer')
    : !standing
      ? t('grid.closed')
      : ready
        ? undefined
        : t('grid.nothing')
  const back = () => navigate('advances', { tab: 'list', advance: String(advance.id) })
  const add = () => {
    const last = rows.at(-1)
    setRows([...rows, blankReceipt((last?.key ?? 0) + 1, last?.date ?? null, last?.budgetLine ?? advance.budgetLine)])
  }
  const remove = (key: number) => {
    const rest = rows.filter((row) => row.key !== key)
    setRows(rest.length === 0 ? [blankReceipt(key + 1, null, advance.budgetLine)] : rest)
  }
  const send = async () => {
    if (blocked !== undefined || settlement.date === null) return
    const done = await liquidate.run({
      id: advance.id,
      date: settlement.date,
      receipts,
      settlement: kind,
      settlementAccount: kind === 'none' ? null : account,
      settlementXof: kind === 'none' ? 0 : settlementXof,
    })
    if (!done.ok) return
    notifications.show({ message: t('done.liquidated') })
    back()
  }
  useShortcut('Ctrl Enter', () => void send())
  usePlaceKeys([
    { keys: 'Enter', does: t('grid.keys.next') },
    { keys: '=', does: t('grid.keys.repeat') },
    { keys: 'Ctrl Delete', does: t('grid.keys.delete') },
    { keys: 'Ctrl Enter', does: t('grid.keys.do') },
  ])
  return (
    <Page
      title={t('grid.title', { number: advance.number })}
      sub={`${advance.holder} · ${advance.purpose}`}
      actions={
        <>
          <Button variant="quiet" icon="arrowLeft" onClick={back}>
            {t('grid.back')}
          </Button>
          <Button
            variant="primary"
            icon="send"
            keys="Ctrl Enter"
            busy={liquidate.pending}
            blocked={blocked}
            onClick={() => void send()}
          >
            {t('grid.do')}
          </Button>
        </>
      }
    >
      <FailureNote failure={liquidate.failure} />
      <Card
        title={t('grid.receipts')}
        flush
        grow
        ruled
        end={
          <Button small variant="quiet" icon="plus" onClick={add}>
            {t('grid.add')}
          </Button>
        }
      >
        <ReceiptGrid
          advance={advance}
          rows={rows}
          accounts={(accounts.data ?? [])
            .filter((known) => known.postable)
            .map(({ code, name }) => ({ code, label: name[language] }))}
          budgetLines={(choices.data?.budgetLines ?? [])
            .filter((line) => line.grant === advance.grant)
            .map(({ code, label }) => ({ code, label: label[language] }))}
          onRows={setRows}
          onAdd={add}
          onRemove={remove}
        />
        <SettlementBar
          settlement={{ ...settlement, kind }}
          onChange={(part) => setSettlement((before) => ({ ...before, ...part }))}
          amountXof={settlementXof}
          sums={{ toJustifyXof: advance.toJustifyXof, totalXof: total, leftXof: left }}
        >
          <Select
            w={210}
            label={t('grid.settlementAccount')}
            data={(choices.data?.treasury ?? []).map((known) => ({
              value: known.account,
              label: `${known.account} ${known.name[language]}`,
            }))}
            value={account}
            onChange={(chosen) => setSettlement((before) => ({ ...before, account: chosen }))}
            disabled={kind === 'none'}
          />
        </SettlementBar>
      </Card>
    </Page>
  )
}
