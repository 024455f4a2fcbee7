import { FileButton, Modal, Select, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RunSummary } from '../../../../shared/contract/payments-runs.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client, orpc } from '../../../client/client.ts'
import { downloadExport } from '../../../client/save-file.ts'
import { useAction } from '../../../client/use-action.ts'
import { useCommand } from '../../../client/use-command.ts'
import { usePrint } from '../../../client/use-print.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import classes from '../payments.module.css'

const exportAndSave = async (input: Parameters<typeof client.payments.exportRun>[0]): Promise<void> => {
  const made = await client.payments.exportRun(input)
  await downloadExport(made.exportId, made.fileName)
}

/** The letter, the list as a file, the operator's list and its answer, the cancellation. */
export function RunTools({ run }: { readonly run: RunSummary }) {
  const t = useText('payments')
  const language = useLanguage()
  const printing = usePrint()
  const exporting = useAction(exportAndSave)
  const [cancelling, setCancelling] = useState(false)
  const { ledger } = useScope()
  if (run.cancelled) return null
  const blocked = !ledger.user.roles.includes('preparer')
    ? t('blocked.preparer')
    : run.posted > 0
      ? t('blocked.posted')
      : undefined
  return (
    <>
      <div className={classes.detailTools}>
        <Button icon="printer" busy={printing.pending} onClick={() => void printing.print('transfer-letter', String(run.id))}>
          {t(run.mode === 'cash' || run.mode === 'cheque' ? 'run.list' : 'run.letter')}
        </Button>
        <Button icon="export" busy={exporting.pending} onClick={() => void exporting.run({ id: run.id, layout: null, language })}>
          {t('run.csv')}
        </Button>
        <Button icon="trash" blocked={blocked} onClick={() => setCancelling(true)}>
          {t('run.cancel')}
        </Button>
      </div>
      {run.mode === 'mobile' ? <OperatorTools run={run} /> : null}
      <FailureNote failure={printing.failure ?? exporting.failure} />
      {cancelling ? <CancelDialog run={run} onClose={() => setCancelling(false)} /> : null}
    </>
  )
}

function OperatorTools({ run }: { readonly run: RunSummary }) {
  const t = useText('payments')
  const language = useLanguage()
  const { ledger } = useScope()
  const layouts = useQuery(orpc.payments.layouts.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const accounts = useQuery(orpc.payments.accounts.queryOptions())
  const operator = accounts.data?.find((each) => each.account === run.account)?.operator
  const usual = layouts.data?.find((each) => each.name === operator) ?? layouts.data?.[0]
  const layout = chosen ?? usual?.code ?? null
  const exporting = useAction(exportAndSave)
  const importing = useCommand(client.payments.importResult)
  const blocked = !ledger.user.roles.includes('preparer')
    ? t('blocked.preparer')
    : run.posted < run.vouchers
      ? t('blocked.notPosted')
      : undefined
  const send = async (file: File | null) => {
    if (!file || layout === null) return
    const answer = await importing.run({ run: run.id, layout, file })
    if (!answer.ok) return
    const { repeated, paid, failed, waiting } = answer.value
    notifications.show({ message: t(repeated ? 'result.repeated' : 'result.done', { paid, failed, waiting }) })
  }
  return (
    <>
      <div className={classes.fields}>
        <Select
          label={t('layout.choose')}
          data={(layouts.data ?? []).map((each) => ({ value: each.code, label: each.name }))}
          value={layout}
          onChange={setChosen}
          w={140}
        />
        <Button icon="export" busy={exporting.pending} onClick={() => void exporting.run({ id: run.id, layout, language })}>
          {t('layout.export')}
        </Button>
        <FileButton onChange={(file) => void send(file)} accept=".csv,.txt,.xlsx,.ods">
          {(button) => (
            <Button icon="import" blocked={blocked} busy={importing.pending} onClick={button.onClick}>
              {t('result.import')}
            </Button>
          )}
        </FileButton>
      </div>
      <FailureNote failure={exporting.failure ?? importing.failure} />
    </>
  )
}

function CancelDialog({ run, onClose }: { readonly run: RunSummary; readonly onClose: () => void }) {
  const t = useText('payments')
  const shell = useText('shell')
  const [reason, setReason] = useState('')
  const cancel = useCommand(client.payments.cancelRun)
  const send = async () => {
    if ((await cancel.run({ id: run.id, reason })).ok) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('run.cancelTitle', { reference: run.reference })}
      size={460}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <p>{t('run.cancelText')}</p>
        <Textarea
          label={t('reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
          autosize
          minRows={2}
        />
        <FailureNote failure={cancel.failure} />
        <div className={classes.dialogActions}>
          <Button onClick={onClose}>{shell('action.back')}</Button>
          <Button
            variant="danger"
            busy={cancel.pending}
            blocked={reason.trim() === '' ? t('blocked.reason') : undefined}
            onClick={() => void send()}
          >
            {t('run.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
