import { type ReactNode, useState } from 'react'
import type { DocumentLink } from '../../../shared/contract/documents.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { useText } from '../../ui/language/use-text.ts'
import { ReasonDialog } from './reason-dialog.tsx'

type Question =
  | { readonly kind: 'supersede'; readonly link: DocumentLink }
  | { readonly kind: 'notApplicable' | 'attested'; readonly code: string; readonly name: string }

export interface SupportChanges {
  /** Says as which document of the table a file is attached; null: as none of them. */
  readonly classify: (link: DocumentLink, kind: string | null) => void
  /** Takes a file off a draft, or asks why a posted voucher's is set aside. */
  readonly remove: (link: DocumentLink) => void
  readonly declare: (state: 'notApplicable' | 'attested', code: string, name: string) => void
  readonly withdraw: (absenceId: number) => void
}

/** What may be changed about the documents of a subject, and the dialog that asks for reasons. */
export function useSupportChanges(subjectOf: () => Promise<string | null>, posted: boolean) {
  const t = useText('documents')
  const describe = useCommand(client.documents.describe)
  const unlink = useCommand(client.documents.unlink)
  const supersede = useCommand(client.documents.supersede)
  const declare = useCommand(client.documents.declareAbsent)
  const withdraw = useCommand(client.documents.withdrawAbsence)
  const [question, setQuestion] = useState<Question | null>(null)
  const commands = [describe, unlink, supersede, declare, withdraw]
  const ask = (asked: Question) => {
    for (const command of commands) command.reset()
    setQuestion(asked)
  }
  const changes: SupportChanges = {
    classify: (link, kind) => void describe.run({ linkId: link.linkId, lineNumber: link.lineNumber, note: link.note, kind }),
    remove: (link) => (posted ? ask({ kind: 'supersede', link }) : void unlink.run({ linkId: link.linkId })),
    declare: (state, code, name) => ask({ kind: state, code, name }),
    withdraw: (absenceId) => void withdraw.run({ absenceId }),
  }
  const confirm = async (reason: string) => {
    if (!question) return
    if (question.kind === 'supersede') {
      if ((await supersede.run({ linkId: question.link.linkId, reason })).ok) setQuestion(null)
      return
    }
    const subject = await subjectOf()
    if (subject === null) return
    if ((await declare.run({ subject, kind: question.code, state: question.kind, reason })).ok) setQuestion(null)
  }
  const asking = supersede.failure ?? declare.failure
  const dialog: ReactNode = question ? (
    <ReasonDialog
      title={t(`${question.kind}.title`)}
      text={t(`${question.kind}.text`, { name: question.kind === 'supersede' ? question.link.name : question.name })}
      action={t(`${question.kind}.action`)}
      busy={supersede.pending || declare.pending}
      failure={asking}
      onConfirm={(reason) => void confirm(reason)}
      onClose={() => setQuestion(null)}
    />
  ) : null
  return { changes, dialog, failure: describe.failure ?? unlink.failure ?? withdraw.failure }
}
