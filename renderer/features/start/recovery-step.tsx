import { Checkbox } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { formatDate } from '../../../shared/i18n/format.ts'
import { Button } from '../../ui/button/button.tsx'
import { CopyRefused } from '../../ui/clipboard/copy-refused.tsx'
import { useCopy } from '../../ui/clipboard/use-copy.ts'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { PrintSheet } from '../../ui/print/print-sheet.tsx'
import type { Creation } from './use-creation.ts'
import classes from './wizard.module.css'

interface RecoveryStepProps {
  readonly recoveryKey: string
  readonly organisation: string
  readonly today: string
  readonly creation: Creation
}

/** The recovery key, shown once, to print or copy; one goes on only after saying that it is kept. */
export function RecoveryStep({ recoveryKey, organisation, today, creation }: RecoveryStepProps) {
  const t = useText('start')
  const shell = useText('shell')
  const [kept, setKept] = useState(false)
  const { state: copying, copy } = useCopy()
  const print = useRef<HTMLButtonElement>(null)
  useEffect(() => print.current?.focus(), [])
  const [printing, setPrinting] = useState(false)
  const donePrinting = useCallback(() => setPrinting(false), [])
  return (
    <div className={classes.sheet}>
      <h2 className={classes.question}>{t('recovery.title')}</h2>
      <Notice tone="warn" icon="key">
        {t('recovery.text')}
      </Notice>
      <output className={classes.key} aria-label={t('recovery.key')}>
        {recoveryKey}
      </output>
      <div className={classes.buttons}>
        <Button ref={print} icon="printer" onClick={() => setPrinting(true)}>
          {shell('action.print')}
        </Button>
        <Button icon={copying === 'copied' ? 'check' : 'copy'} onClick={() => copy(recoveryKey)}>
          {shell(copying === 'copied' ? 'action.copied' : 'action.copy')}
        </Button>
      </div>
      {copying === 'refused' ? <CopyRefused /> : null}
      <Checkbox label={t('recovery.kept')} checked={kept} onChange={(event) => setKept(event.currentTarget.checked)} />
      <FailureNote failure={creation.failure} />
      <div className={classes.buttons}>
        <Button
          variant="primary"
          busy={creation.pending}
          blocked={kept ? undefined : t('recovery.keepFirst')}
          onClick={() => void creation.open()}
        >
          {t('recovery.open')}
        </Button>
      </div>
      <PrintSheet printing={printing} onDone={donePrinting}>
        <div className={classes.paper}>
          <h1>{t('recovery.sheetTitle', { organisation })}</h1>
          <p className={classes.key}>{recoveryKey}</p>
          <p>{t('recovery.sheetText')}</p>
          <p>{t('recovery.sheetDate', { date: formatDate(today) })}</p>
        </div>
      </PrintSheet>
    </div>
  )
}
