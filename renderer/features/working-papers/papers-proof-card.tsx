import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { formatDate } from '../../../shared/i18n/format.ts'
import { client } from '../../client/client.ts'
import { useAction } from '../../client/use-action.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { ConfirmDialog } from '../../ui/confirm/confirm-dialog.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { usePapers } from './use-papers.ts'
import classes from './working-papers.module.css'

/** Whether the auditor's file is what was written, and by whom: proved each time it is read. One that is not is put aside from here. */
export function PapersProofCard() {
  const t = useText('workingPapers')
  const { state } = usePapers()
  if (!state || (state.faults.length === 0 && state.proof === null)) return null
  const { faults, warnings, proof } = state
  const isSound = faults.length === 0
  return (
    <Card
      title={t('proof')}
      end={
        <Chip tone={isSound ? 'good' : 'bad'} icon={isSound ? 'check' : 'alert'}>
          {t(isSound ? 'proof.sound' : 'proof.altered')}
        </Chip>
      }
    >
      <div className={classes.form}>
        {isSound ? null : <Altered fileName={state.fileName} />}
        {isSound ? null : <FaultList faults={faults} limit={8} title={t('proof.faults')} />}
        {warnings.length === 0 ? null : <FaultList faults={warnings} title={t('proof.warnings')} />}
        {proof ? (
          <p className={classes.place}>
            {t('proof.entries', { count: proof.entries })}
            {proof.lastAt === '' ? '' : ` · ${t('proof.last', { date: formatDate(writeInstant(proof.lastAt).day) })}`}
            <br />
            {proof.authors.map(({ name, entries }) => t('proof.author', { name, count: entries })).join(' · ')}
            <br />
            <code title={proof.head}>{t('proof.head', { head: proof.head.slice(0, 16) })}</code>
          </p>
        ) : null}
      </div>
    </Card>
  )
}

function Altered({ fileName }: { readonly fileName: string }) {
  const t = useText('workingPapers')
  const { state } = usePapers()
  const aside = useAction(client.workingPapers.setAside)
  const [asking, setAsking] = useState(false)
  const run = async () => {
    setAsking(false)
    const answer = await aside.run(undefined)
    if (answer.ok) notifications.show({ message: t('aside.done', { file: answer.value.fileName }), autoClose: false })
  }
  return (
    <>
      <Notice tone="bad">{t('proof.alteredWhy', { file: fileName })}</Notice>
      <FailureNote failure={aside.failure} />
      <div className={classes.line}>
        <Button
          icon="folder"
          busy={aside.pending}
          blocked={state?.mayWrite === false ? t('mayNot') : undefined}
          onClick={() => setAsking(true)}
        >
          {t('aside')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('aside.title')}
        action={t('aside')}
        busy={aside.pending}
        onConfirm={() => void run()}
        onClose={() => setAsking(false)}
      >
        {t('aside.text', { file: fileName })}
      </ConfirmDialog>
    </>
  )
}
