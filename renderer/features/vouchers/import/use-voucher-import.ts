import { useState } from 'react'
import type { Fault } from '../../../../shared/result/fault.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { newCommandId } from '../../../client/command-id.ts'
import type { Failure } from '../../../client/failure.ts'
import { useLongWork } from '../../../client/use-long-work.ts'

/** What a file holds, or held: how many vouchers, what it makes, what is odd without being wrong. */
export interface ImportSummary {
  readonly vouchers: number
  readonly lines: number
  readonly created: { readonly thirdParties: number; readonly activities: number; readonly sites: number }
  readonly warnings: readonly Fault[]
}

export type ImportStage =
  | { readonly step: 'choose' }
  | { readonly step: 'reading'; readonly file: File }
  | { readonly step: 'preview'; readonly file: File; readonly summary: ImportSummary }
  | { readonly step: 'refused'; readonly file: File; readonly failure: Failure }
  | { readonly step: 'writing'; readonly file: File; readonly post: boolean }
  | { readonly step: 'done'; readonly file: File; readonly summary: ImportSummary; readonly posted: boolean }

/** The steps of an import: a trial that writes nothing, then the import itself. */
export function useVoucherImport() {
  const { ledger } = useScope()
  const work = useLongWork(client.vouchers.import)
  const [stage, setStage] = useState<ImportStage>({ step: 'choose' })

  const look = async (file: File) => {
    setStage({ step: 'reading', file })
    // A trial of posting also tells which third parties posting would create; it is open to whoever may post alone.
    const answer = await work.run({ commandId: newCommandId(), file, post: ledger.postsAlone, dryRun: true })
    if (answer.ok) setStage({ step: 'preview', file, summary: answer.value })
    else setStage(refusal(file, answer.failure))
  }
  const write = async (file: File, post: boolean) => {
    setStage({ step: 'writing', file, post })
    const answer = await work.run({ commandId: newCommandId(), file, post, dryRun: false })
    if (answer.ok) setStage({ step: 'done', file, summary: answer.value, posted: answer.value.posted })
    else setStage(refusal(file, answer.failure))
  }
  return {
    stage,
    look,
    write,
    startAgain: () => setStage({ step: 'choose' }),
    progress: work.progress,
    cancelling: work.state === 'cancelling',
    cancel: work.cancel,
    mayPost: ledger.postsAlone,
  }
}

/** A cancelled look goes back to the choice; everything else is explained. */
const refusal = (file: File, failure: Failure): ImportStage =>
  failure.kind === 'cancelled' ? { step: 'choose' } : { step: 'refused', file, failure }
