import { FileButton, Modal } from '@mantine/core'
import { useState } from 'react'
import type { FileVerdict } from '../../../shared/contract/verification.ts'
import { formatDecimalText } from '../../../shared/i18n/format.ts'
import { workbookStatement } from '../../../shared/i18n/workbook-statement.ts'
import { groupedFingerprint } from '../../../shared/ids/fingerprint.ts'
import { client } from '../../client/client.ts'
import { useLongWork } from '../../client/use-long-work.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { ProgressPanel } from '../../ui/progress/progress-panel.tsx'
import classes from './audit.module.css'
import { FilledCells } from './filled-cells.tsx'
import { shortHead } from './fingerprint.ts'

interface VerifyFileDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Verifies a file that somebody handed over, by itself and against the open ledger: one sentence, then every point that does not agree. */
export function VerifyFileDialog({ opened, onClose }: VerifyFileDialogProps) {
  const t = useText('audit')
  const shell = useText('shell')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('file.title')}
      size={720}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      {opened ? <VerifyFile /> : null}
    </Modal>
  )
}

function VerifyFile() {
  const t = useText('audit')
  const work = useLongWork(client.audit.verifyFile)
  const [verdict, setVerdict] = useState<FileVerdict | null>(null)
  const send = async (file: File | null) => {
    if (!file) return
    setVerdict(null)
    const answer = await work.run({ file })
    if (answer.ok) setVerdict(answer.value.verdict)
  }
  return (
    <div className={classes.dialog}>
      <p>{t('file.text')}</p>
      {work.state === 'idle' ? null : (
        <ProgressPanel
          title={t('running')}
          note={t('file.running')}
          done={work.progress?.done ?? 0}
          total={work.progress?.total ?? null}
          cancelling={work.state === 'cancelling'}
          onCancel={work.cancel}
        />
      )}
      <FailureNote failure={work.failure} />
      {verdict ? <Verdict verdict={verdict} /> : null}
      <div className={classes.dialogActions}>
        <FileButton onChange={(file) => void send(file)} accept=".xlsx,.sikasso,.pdf,.sikpkg,.head">
          {(button) => (
            <Button
              variant={verdict ? 'default' : 'primary'}
              icon="folder"
              data-autofocus
              busy={work.state !== 'idle'}
              onClick={button.onClick}
            >
              {t(verdict ? 'file.another' : 'file.choose')}
            </Button>
          )}
        </FileButton>
      </div>
    </div>
  )
}

function Verdict({ verdict }: { readonly verdict: FileVerdict }) {
  const t = useText('audit')
  const language = useLanguage()
  const { kind, name, sound, head, sequence, faults, warnings, workbook } = verdict
  const count = formatDecimalText(String(verdict.count), language)
  return (
    <div className={classes.dialog} aria-live="polite">
      <Notice tone={sound ? 'good' : 'bad'}>
        {sound ? t(`file.sound.${kind}`, { name, cells: count }) : t(`file.broken.${kind}`, { name, points: faults.length })}
      </Notice>
      <p>
        {head === null ? null : <code className={classes.short}>{shortHead(head)}</code>}{' '}
        {sequence === null ? t('file.outside') : t('file.inside', { sequence: formatDecimalText(String(sequence), language) })}
        {kind === 'paper' && verdict.count > 0 ? ` ${t('file.skeleton', { events: count })}` : ''}
      </p>
      {workbook ? <p>{workbookStatement(workbook, language)}</p> : null}
      {workbook?.signers.map(({ name: signer, fingerprint }) => (
        <p key={fingerprint}>
          {t('file.signer', { name: signer })} <code className={classes.fingerprint}>{groupedFingerprint(fingerprint)}</code>
        </p>
      ))}
      {workbook && workbook.filled.length > 0 ? <FilledCells filled={workbook.filled} /> : null}
      {faults.length === 0 ? null : <FaultList faults={faults} limit={20} title={t('faults.title')} />}
      {warnings.length === 0 ? null : <FaultList faults={warnings} limit={10} title={t('warnings.title')} />}
    </div>
  )
}
