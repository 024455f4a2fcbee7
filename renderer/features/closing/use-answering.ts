import { useState } from 'react'
import type { ChecklistItemRow } from '../../../shared/contract/closing.ts'
import type { Month } from '../../../shared/time/period.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import type { Failure } from '../../client/failure.ts'
import { useCommand } from '../../client/use-command.ts'
import { useText } from '../../ui/language/use-text.ts'
import type { HandAnswer } from './answer-dialog.tsx'
import { answerBlock, answersAtOnce } from './model/answer-look.ts'

export interface Answering {
  /** A yes that needs no words is kept at once; anything else asks for its comment. */
  readonly give: (row: ChecklistItemRow, answer: HandAnswer) => void
  readonly attach: (row: ChecklistItemRow) => void
  readonly clear: (row: ChecklistItemRow) => void
  /** What the dialog asks for; null while it is shut. */
  readonly asking: { readonly row: ChecklistItemRow; readonly answer: HandAnswer; readonly proof: boolean } | null
  readonly shut: () => void
  readonly pending: boolean
  readonly failure: Failure | null
  /** Why this person answers nothing. */
  readonly blocked: string | undefined
}

/** Answering the items of a month, by key or by button. */
export function useAnswering(month: Month, sealed: boolean): Answering {
  const t = useText('closing')
  const { ledger } = useScope()
  const { run, pending, failure } = useCommand(client.closing.answer)
  const [asking, setAsking] = useState<Answering['asking']>(null)
  const writes = ledger.user.roles.some((role) => role !== 'auditor')
  const blocked = writes ? undefined : t('blocked.write')
  const give = (row: ChecklistItemRow, answer: HandAnswer) => {
    if (sealed || !writes || answerBlock(row, answer) !== undefined) return
    if (answer === 'yes' && answersAtOnce(row)) {
      const { comment = '', evidence = '', responsible = ledger.user.name } = row.answer ?? {}
      void run({ month, item: row.number, answer, comment, evidence, responsible })
    } else setAsking({ row, answer, proof: false })
  }
  const attach = (row: ChecklistItemRow) => {
    const answer = row.answer?.answer ?? (answerBlock(row, 'yes') === undefined ? 'yes' : 'no')
    if (!sealed && writes && answerBlock(row, answer) === undefined) setAsking({ row, answer, proof: true })
  }
  const clear = (row: ChecklistItemRow) =>
    void run({ month, item: row.number, answer: null, comment: '', evidence: '', responsible: '' })
  return { give, attach, clear, asking, shut: () => setAsking(null), pending, failure, blocked }
}
