import { useCallback, useState } from 'react'
import { client } from '../../client/client.ts'
import { type Failure, faultsOf } from '../../client/failure.ts'
import { saysDamaged } from '../../client/follow-damage.ts'
import { useAction } from '../../client/use-action.ts'

interface OpenableFile {
  readonly fileId: string
  readonly name: string
  readonly encrypted?: boolean
  /** The auditor's seat: nothing of the ledger changes. */
  readonly readOnly?: boolean
}

export interface OpeningSteps {
  /** The ledger whose passphrase is asked; null when nothing is asked. */
  readonly asking: OpenableFile | null
  readonly failure: Failure | null
  readonly pending: boolean
  /** Name of the ledger that was tried last, without its ending; empty where the system's own dialog chose it. */
  readonly tried: string
  /** Begins: asks first when the file is known to be encrypted, else tries at once. */
  readonly begin: (file: OpenableFile) => void
  readonly answer: (passphrase: string) => void
  readonly giveUp: () => void
}

/** Opens a ledger, asking for a passphrase only when the service says that it needs one. Whose it is, the service finds by itself. */
export function useOpening(): OpeningSteps {
  const [asking, setAsking] = useState<OpenableFile | null>(null)
  const [tried, setTried] = useState('')
  const { run, failure, pending, reset } = useAction(client.settings.openLedger)

  const attempt = useCallback(
    async (file: OpenableFile, passphrase: string) => {
      setTried(file.name)
      const answer = await run({
        fileId: file.fileId,
        readOnly: file.readOnly ?? false,
        ...(passphrase === '' ? {} : { passphrase }),
      })
      // No passphrase opens a damaged ledger: what can be done is said where there is room for it.
      if (answer.ok || saysDamaged(answer.failure)) setAsking(null)
      else if (faultsOf(answer.failure).some((fault) => fault.code === 'PASSPHRASE_NEEDED')) setAsking(file)
    },
    [run],
  )
  const begin = useCallback(
    (file: OpenableFile) => {
      reset()
      if (file.encrypted) setAsking(file)
      else void attempt(file, '')
    },
    [attempt, reset],
  )
  const answer = useCallback(
    (passphrase: string) => {
      if (asking) void attempt(asking, passphrase)
    },
    [attempt, asking],
  )
  const giveUp = useCallback(() => {
    reset()
    setAsking(null)
  }, [reset])
  return { asking, failure, pending, tried, begin, answer, giveUp }
}
