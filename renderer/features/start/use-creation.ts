import { useState } from 'react'
import { client } from '../../client/client.ts'
import { type Failure, failureOf } from '../../client/failure.ts'
import { useAction } from '../../client/use-action.ts'
import type { WizardDraft } from './wizard-draft.ts'

interface Created {
  readonly fileId: string
  readonly recoveryKey: string | null
}

export interface Creation {
  /** The recovery key to show before going on; null until the ledger is made, and for one that is not encrypted. */
  readonly recoveryKey: string | null
  readonly pending: boolean
  readonly failure: Failure | null
  /** Makes the ledger; one without a passphrase is opened at once. */
  readonly create: () => Promise<void>
  /** Opens the ledger that was made. */
  readonly open: () => Promise<void>
}

/** Makes a ledger, then opens it. `onHold` keeps the window here while the recovery key is on the screen. */
export function useCreation(draft: WizardDraft, onHold: (holding: boolean) => void): Creation {
  const [created, setCreated] = useState<Created | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [pending, setPending] = useState(false)
  const opening = useAction(client.settings.openLedger)
  const passphrase = draft.encrypt ? draft.passphrase : null

  const openFile = async (fileId: string) => {
    const opened = await opening.run({ fileId, user: draft.userName.trim(), ...(passphrase === null ? {} : { passphrase }) })
    if (opened.ok) onHold(false)
  }
  const create = async () => {
    // Made already, but it could not be opened: never make a second one.
    if (created) return openFile(created.fileId)
    setPending(true)
    setFailure(null)
    onHold(true)
    try {
      const made = await client.settings.createLedger({
        organisationCode: draft.organisationCode.trim().toUpperCase(),
        organisationName: draft.organisationName.trim(),
        country: draft.country,
        chart: draft.chart,
        userName: draft.userName.trim(),
        language: draft.language,
        passphrase,
      })
      setCreated(made)
      if (made.recoveryKey === null) await openFile(made.fileId)
    } catch (error) {
      onHold(false)
      setFailure(failureOf(error))
    } finally {
      setPending(false)
    }
  }
  return {
    recoveryKey: created?.recoveryKey ?? null,
    pending: pending || opening.pending,
    failure: failure ?? opening.failure,
    create,
    open: async () => {
      if (created) await openFile(created.fileId)
    },
  }
}
