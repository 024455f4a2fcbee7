import { FileButton, Modal } from '@mantine/core'
import type { ReconciliationView } from '../../../../shared/contract/treasury.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { FaultList } from '../../../ui/failure/fault-list.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import classes from '../treasury.module.css'
import { LayoutForm } from './layout-form.tsx'
import { StatementPreview } from './statement-preview.tsx'
import { useStatementImport } from './use-statement-import.ts'

/** What the importer reads (spec 10). */
const READABLE = '.csv,.txt,.tsv,.xlsx,.xlsm,.ods,.ofx,.qfx,.xml,.sta,.mt940,.940'

interface ImportStatementProps {
  readonly account: ReconciliationView['account']
  readonly onClose: () => void
}

/** Brings a statement in: chosen, read and shown with its columns to map when it is a table, then written whole or not at all. */
export function ImportStatement({ account, onClose }: ImportStatementProps) {
  const t = useText('treasury')
  const shell = useText('shell')
  const language = useLanguage()
  const flow = useStatementImport(account.code)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('import.title')}
      size={flow.reading?.table ? 980 : 680}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <p>
          {t('import.into', { account: account.code, name: account.name[language] })}
          {flow.file ? <b> · {flow.file.name}</b> : null}
        </p>
        {flow.done ? (
          <Done flow={flow} onClose={onClose} />
        ) : flow.reading ? (
          <Look flow={flow} account={account} />
        ) : (
          <Choose flow={flow} />
        )}
      </div>
    </Modal>
  )
}

type Flow = ReturnType<typeof useStatementImport>

function Choose({ flow }: { readonly flow: Flow }) {
  const t = useText('treasury')
  return (
    <>
      <p className={classes.hint}>{t('import.formats')}</p>
      <FailureNote failure={flow.failure} limit={10} />
      <div className={classes.dialogActions}>
        <FileButton onChange={(file) => file && void flow.look(file)} accept={READABLE}>
          {(button) => (
            <Button variant="primary" icon="folder" data-autofocus busy={flow.busy} onClick={button.onClick}>
              {t('import.choose')}
            </Button>
          )}
        </FileButton>
      </div>
    </>
  )
}

function Look({ flow, account }: { readonly flow: Flow; readonly account: ReconciliationView['account'] }) {
  const t = useText('treasury')
  const { reading } = flow
  if (!reading) return null
  const { statement, table, faults, warnings } = reading
  return (
    <>
      {table ? <LayoutForm table={table} onChange={(layout) => void flow.change(layout)} /> : null}
      {faults.length > 0 ? (
        <>
          <Notice tone="bad">{t('import.refused')}</Notice>
          <div className={classes.faults}>
            <FaultList faults={faults} limit={30} />
          </div>
        </>
      ) : null}
      {statement ? <StatementPreview statement={statement} currency={account.currency} flow={flow} /> : null}
      {warnings.length > 0 ? (
        <div className={classes.faults}>
          <FaultList faults={warnings} limit={10} />
        </div>
      ) : null}
      <FailureNote failure={flow.failure} limit={20} />
      <div className={classes.dialogFoot}>
        <Button
          variant="primary"
          icon="save"
          busy={flow.busy}
          blocked={statement ? undefined : t('import.blocked')}
          onClick={() => void flow.write()}
        >
          {t('import.do', { count: statement?.lines ?? 0 })}
        </Button>
        <Button onClick={flow.startAgain}>{t('import.other')}</Button>
      </div>
    </>
  )
}

function Done({ flow, onClose }: { readonly flow: Flow; readonly onClose: () => void }) {
  const t = useText('treasury')
  const { done } = flow
  if (!done) return null
  return (
    <>
      <Notice tone={done.already ? 'info' : 'good'} alert>
        {done.already ? t('import.already') : t('import.done', { count: done.lines })}
      </Notice>
      {done.warnings.length > 0 ? (
        <div className={classes.faults}>
          <FaultList faults={done.warnings} limit={20} />
        </div>
      ) : null}
      <div className={classes.dialogActions}>
        <Button variant="primary" data-autofocus onClick={onClose}>
          {t('import.see')}
        </Button>
      </div>
    </>
  )
}
