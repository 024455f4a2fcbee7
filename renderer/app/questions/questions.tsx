import { useWaitingQuestion } from '../../client/questions.ts'
import { BehindDialog } from './behind-dialog.tsx'
import { KeyDialog } from './key-dialog.tsx'

/** The question of the service that waits for an answer, wherever it was asked. */
export function Questions() {
  const waiting = useWaitingQuestion()
  if (!waiting) return null
  const { question, answer } = waiting
  if (question.kind === 'behind') return <BehindDialog fault={question.fault} onAnswer={answer} />
  return <KeyDialog mode={question.kind} onDone={() => answer(true)} onClose={() => answer(false)} />
}
