import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { FaultList } from '../../../ui/failure/fault-list.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ProgressPanel } from '../../../ui/progress/progress-panel.tsx'
import { FileDrop } from './file-drop.tsx'
import classes from './import.module.css'
import { ImportPreview } from './import-preview.tsx'
import { useVoucherImport } from './use-voucher-import.ts'

/** Faults written out at once: a hundred show what kind of file it is. */
const FAULTS_SHOWN = 200

/** The body of the import: file, trial, faults or preview, writing, and what was done. */
export function ImportSteps({ onClose }: { readonly onClose: () => void }) {
  const t = useText('vouchers')
  const shell = useText('shell')
  const flow = useVoucherImport()
  const { stage } = flow
  switch (stage.step) {
    case 'choose':
      return <FileDrop onFile={(file) => void flow.look(file)} />
    case 'reading':
    case 'writing':
      return (
        <div className={classes.steps}>
          <p className={classes.file}>{stage.file.name}</p>
          <ProgressPanel
            title={t(stage.step === 'reading' ? 'import.reading' : 'import.writing')}
            done={flow.progress?.done ?? 0}
            total={flow.progress?.total ?? null}
            note={t('import.linesRead')}
            cancelling={flow.cancelling}
            onCancel={flow.cancel}
          />
        </div>
      )
    case 'preview':
      return <ImportPreview file={stage.file} summary={stage.summary} flow={flow} />
    case 'refused':
      return (
        <div className={classes.steps}>
          <p className={classes.file}>{stage.file.name}</p>
          {stage.failure.kind === 'faults' ? <Notice tone="bad">{t('import.refused')}</Notice> : null}
          <div className={classes.faults}>
            {stage.failure.kind === 'faults' ? (
              <FaultList faults={stage.failure.faults} limit={FAULTS_SHOWN} />
            ) : (
              <FailureNote failure={stage.failure} />
            )}
          </div>
          <div className={classes.actions}>
            <Button variant="primary" icon="import" onClick={flow.startAgain}>
              {t('import.again')}
            </Button>
            <Button onClick={onClose}>{shell('action.close')}</Button>
          </div>
        </div>
      )
    case 'done':
      return (
        <div className={classes.steps}>
          <Notice tone="good" alert>
            {t(stage.posted ? 'import.posted' : 'import.kept', { count: stage.summary.vouchers })}
          </Notice>
          {stage.summary.warnings.length > 0 ? (
            <div className={classes.faults}>
              <FaultList faults={stage.summary.warnings} limit={FAULTS_SHOWN} />
            </div>
          ) : null}
          <div className={classes.actions}>
            <Button variant="primary" data-autofocus onClick={onClose}>
              {t('import.see')}
            </Button>
          </div>
        </div>
      )
  }
}
