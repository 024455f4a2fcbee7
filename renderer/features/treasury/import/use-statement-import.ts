import { useState } from 'react'
import type { StatementLayout } from '../../../../shared/contract/statement-layout.ts'
import { replaceParameters } from '../../../app/routes/router.ts'
import { client } from '../../../client/client.ts'
import { useAction } from '../../../client/use-action.ts'
import { useCommand } from '../../../client/use-command.ts'

type Reading = Awaited<ReturnType<typeof client.treasury.inspectStatement>>
type Answer = Awaited<ReturnType<typeof client.treasury.importStatement>>

const inspect = (input: Parameters<typeof client.treasury.inspectStatement>[0]) => client.treasury.inspectStatement(input)

/** The steps of an import: a look that writes nothing, again with each change of the layout, then the import itself. */
export function useStatementImport(account: string) {
  const looking = useAction(inspect)
  const writing = useCommand(client.treasury.importStatement)
  const [file, setFile] = useState<File | null>(null)
  const [reading, setReading] = useState<Reading | null>(null)
  const [layout, setLayout] = useState<StatementLayout | null>(null)
  const [typed, setTyped] = useState<{ openingMinor: number | null; closingMinor: number | null }>({
    openingMinor: null,
    closingMinor: null,
  })
  const [done, setDone] = useState<Answer | null>(null)

  const read = async (chosen: File, by: StatementLayout | null) => {
    const answer = await looking.run({ account, file: chosen, layout: by })
    if (answer.ok) setReading(answer.value)
    return answer.ok
  }
  const look = async (chosen: File) => {
    setFile(chosen)
    setLayout(null)
    if (!(await read(chosen, null))) setFile(null)
  }
  const change = async (next: StatementLayout) => {
    setLayout(next)
    if (file) await read(file, next)
  }
  const write = async () => {
    if (!file) return
    const answer = await writing.run({ account, file, layout: layout ?? reading?.table?.layout ?? null, ...typed })
    if (!answer.ok) return
    setDone(answer.value)
    // The month of the statement is the one to reconcile next.
    if (answer.value.to !== null) replaceParameters('reconciliation', { account, period: answer.value.to.slice(0, 7) })
  }
  const startAgain = () => {
    setFile(null)
    setReading(null)
    setDone(null)
  }
  return {
    file,
    reading,
    done,
    typed,
    setTyped,
    look,
    change,
    write,
    startAgain,
    busy: looking.pending || writing.pending,
    failure: looking.failure ?? writing.failure,
  }
}
