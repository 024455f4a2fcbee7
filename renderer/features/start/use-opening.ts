import { useCallback, useState } from 'react'
import { client } from '../../client/client.ts'
import { type Failure, faultsOf } from '../../client/failure.ts'
import { useAction } from '../../client/use-action.ts'

/** A ledger on the way to being opened, and what it still asks for. */
export interface Opening {
  readonly fileId: string
  readonly name: string
  readonly asksPassphrase: boolean
  readonly asksUser: boolean
}

export interface OpeningSteps {
  /** What is being opened and needs an answer; null when nothing is asked. */
  readonly opening: Opening | null
  readonly failure: Failure | null
  readonly pending: boolean
  /** Begins: asks first when the file is known to be encrypted, else tries at once. */
  readonly begin: (file: { fileId: string; name: string; encrypted?: boolean }) => void
  readonly answer: (passphrase: string, user: string) => Promise<void>
  readonly giveUp: () => void
}

/** Opens a ledger, asking for the passphrase or the name only when the service says that it needs them. */
export function useOpening(): OpeningSteps {
  const [opening, setOpening] = useState<Opening | null>(null)
  const { run, failure, pending, reset } = useAction(client.settings.openLedger)

  const attempt = useCallback(
    async (file: Opening, passphrase: string, user: string) => {
      const answer = await run({
        fileId: file.fileId,
        ...(passphrase === '' ? {} : { passphrase }),
        ...(user === '' ? {} : { user }),
      })
      if (answer.ok) return setOpening(null)
      const codes = faultsOf(answer.failure).map((fault) => fault.code)
      setOpening({
        ...file,
        asksPassphrase: file.asksPassphrase || codes.includes('PASSPHRASE_NEEDED'),
        asksUser: file.asksUser || codes.includes('USER_NEEDED') || codes.includes('USER_UNKNOWN'),
      })
    },
    [run],
  )
  const begin = useCallback(
    (file: { fileId: string; name: string; encrypted?: boolean }) => {
      reset()
      const next: Opening = { fileId: file.fileId, name: file.name, asksPassphrase: file.encrypted === true, asksUser: false }
      if (file.encrypted) setOpening(next)
      else void attempt(next, '', '')
    },
    [attempt, reset],
  )
  const answer = useCallback(
    async (passphrase: string, user: string) => {
      if (opening) await attempt(opening, passphrase, user)
    },
    [attempt, opening],
  )
  const giveUp = useCallback(() => {
    reset()
    setOpening(null)
  }, [reset])
  return { opening, failure, pending, begin, answer, giveUp }
}
