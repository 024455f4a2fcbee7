import { Modal, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ChecklistItemRow } from '../../../shared/contract/closing.ts'
import type { Month } from '../../../shared/time/period.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import classes from './closing.module.css'

export type HandAnswer = 'yes' | 'no' | 'notApplicable'

interface AnswerDialogProps {
  readonly month: Month
  readonly row: ChecklistItemRow
  /** The answer that the key asked for. */
  readonly answer: HandAnswer
  /** Opened to attach a proof: the reference takes the focus. */
  readonly proof: boolean
  readonly onClose: () => void
}

/** A person's answer to an item: what, why, where the proof is and who answers for it. */
export function AnswerDialog({ month, row, answer: asked, proof, onClose }: AnswerDialogProps) {
  const t = useText('closing')
  const shell = useText('shell')
  const language = useLanguage()
  const { ledger } = useScope()
  const [answer, setAnswer] = useState<HandAnswer>(asked)
  const [comment, setComment] = useState(row.answer?.comment ?? '')
  const [evidence, setEvidence] = useState(row.answer?.evidence ?? '')
  const [responsible, setResponsible] = useState(row.answer?.responsible ?? ledger.user.name)
  const { run, pending, failure } = useCommand(client.closing.answer)
  const keep = async () => {
    const kept = await run({ month, item: row.number, answer, comment, evidence, responsible })
    if (kept.ok) onClose()
  }
  const choices: readonly HandAnswer[] = row.mayBeNotApplicable ? ['yes', 'no', 'notApplicable'] : ['yes', 'no']
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${row.number} ${row.text[language]}`}
      size={480}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <form
        className={classes.dialog}
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <div>
          <Segmented
            label={t('answer.choice')}
            value={answer}
            onChange={setAnswer}
            segments={choices.map((key) => ({ key, label: t(`answer.${key}`) }))}
          />
        </div>
        <Textarea
          label={t('answer.comment')}
          description={t('answer.commentHint')}
          descriptionProps={{ mb: 6 }}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
          autosize
          minRows={2}
          data-autofocus={proof ? undefined : true}
        />
        <TextInput
          label={t('answer.evidence')}
          description={t('answer.evidenceHint')}
          descriptionProps={{ mb: 6 }}
          value={evidence}
          onChange={(event) => setEvidence(event.currentTarget.value)}
          data-autofocus={proof ? true : undefined}
        />
        <TextInput
          label={t('answer.responsible')}
          value={responsible}
          onChange={(event) => setResponsible(event.currentTarget.value)}
        />
        <FailureNote failure={failure} />
        <div className={classes.dialogActions}>
          <Button type="submit" variant="primary" busy={pending}>
            {t('answer.save')}
          </Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </form>
    </Modal>
  )
}
