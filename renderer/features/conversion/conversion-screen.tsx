import { FileButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SpendingRow } from '../../../shared/contract/budgets.ts'
import { formatMonth } from '../../../shared/i18n/format.ts'
import { navigate, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { ConfirmDialog } from '../../ui/confirm/confirm-dialog.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import classes from './conversion.module.css'
import { LayersCard } from './layers-card.tsx'
import { MethodsCard } from './methods-card.tsx'
import { RowsTable } from './rows-table.tsx'
import { TracePanel } from './trace-panel.tsx'

/** How a grant's XOF becomes the donor's currency: methods side by side, tranches, every row, and the trace of one. */
function Conversion() {
  const t = useText('conversion')
  const given = useParameters('conversion')
  const { grant, ledger } = useScope()
  const code = given.grant ?? grant ?? ledger.grants[0]?.code
  if (code === undefined) return <Page title={t('title', { currency: '' })} sub={t('noGrant')} />
  return <GrantConversion key={code} grant={code} voucher={given.voucher} line={given.line} />
}

interface GrantConversionProps {
  readonly grant: string
  /** The line that the address asks to trace. */
  readonly voucher: string | undefined
  readonly line: string | undefined
}

function GrantConversion({ grant, voucher, line }: GrantConversionProps) {
  const t = useText('conversion')
  const overview = useQuery(orpc.conversion.overview.queryOptions({ input: { grant } }))
  const [picked, setPicked] = useState<SpendingRow | null>(null)
  if (overview.error) return <QueryFailure error={overview.error} onRetry={overview.refetch} />
  if (!overview.data) return <Page title={t('title', { currency: '' })} />
  const { data } = overview
  const asked = data.rows.find((row) => row.voucherKey === voucher && (line === undefined || String(row.lineNumber) === line))
  const chosen = picked ?? asked ?? null
  return (
    <Page title={t('title', { currency: data.currency })} actions={<ConversionActions grant={grant} />}>
      {data.faults.length > 0 ? <FaultList faults={data.faults} limit={3} /> : null}
      <div className={classes.desk}>
        <div className={classes.left}>
          <MethodsCard view={data} />
          <LayersCard view={data} />
          <Card flush grow>
            <RowsTable view={data} chosen={chosen} onChoose={setPicked} />
          </Card>
        </div>
        <TracePanel grant={grant} row={chosen} />
      </div>
    </Page>
  )
}

/** Import of tranches, and closing the earliest open month, which freezes its conversion. */
function ConversionActions({ grant }: { readonly grant: string }) {
  const t = useText('conversion')
  const language = useLanguage()
  const { ledger } = useScope()
  const [asking, setAsking] = useState(false)
  const importing = useCommand(client.grants.importTranches)
  const closing = useCommand(client.settings.closePeriod)
  const month = ledger.periods.find((period) => period.state !== 'closed')?.month
  const checks = useQuery(
    orpc.settings.closingChecks.queryOptions({ input: { month: month ?? '' }, enabled: month !== undefined }),
  )
  const blocking = checks.data?.faults.length ?? 0
  const send = async (file: File | null) => {
    if (!file) return
    const answer = await importing.run({ file, post: ledger.postsAlone })
    if (answer.ok) notifications.show({ message: t('import.done', { count: answer.value.tranches }) })
  }
  const close = async () => {
    if (month === undefined) return
    await closing.run({ month })
    setAsking(false)
  }
  const name = month === undefined ? '' : formatMonth(month, language)
  return (
    <>
      <FailureNote failure={importing.failure ?? closing.failure} limit={3} />
      <Button icon="budget" onClick={() => navigate('budgets', { grant })}>
        {t('toBudget')}
      </Button>
      <FileButton onChange={(file) => void send(file)} accept=".csv,.xlsx">
        {(button) => (
          <Button icon="import" busy={importing.pending} onClick={button.onClick}>
            {t('import')}
          </Button>
        )}
      </FileButton>
      {month === undefined ? null : (
        <Button
          variant="primary"
          icon="lock"
          blocked={blocking > 0 ? t('freeze.blocked', { count: blocking }) : undefined}
          onClick={() => setAsking(true)}
        >
          {t('freeze', { month: name })}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        title={t('freeze.title', { month: name })}
        action={t('freeze', { month: name })}
        busy={closing.pending}
        onConfirm={() => void close()}
        onClose={() => setAsking(false)}
      >
        {t('freeze.text')}
      </ConfirmDialog>
    </>
  )
}

export const conversionScreen: Screen = { area: 'budgets', Component: Conversion, folded: true, help: 'conversion' }
