import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Language } from '../../shared/i18n/language.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { BookKeeper } from './keep-books.ts'
import type { SampleLedger } from './sample-books.ts'
import { finishLedger, setUpLedger, startLedger } from './start-ledger.ts'
import { writeClaim } from './write-claim.ts'

type LedgerEvent =
  | { readonly kind: 'step' }
  /** A file of the sample, its path relative to the folder. */
  | { readonly kind: 'made'; readonly file: string }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

/** Makes one ledger in the folder, step by step, with the claims that its organisation makes. */
export async function* makeLedger(book: SampleLedger, folder: string, language: Language): AsyncGenerator<LedgerEvent, void> {
  const path = join(folder, ...book.path)
  const started = startLedger(book.profile, path, language)
  if (!started.ok) {
    yield { kind: 'refused', faults: started.faults }
    return
  }
  const { ledger, clock } = started.value
  const claims: string[] = []
  try {
    await setImmediate()
    const setUp = setUpLedger(started.value, book.setup)
    if (!setUp.ok) {
      yield { kind: 'refused', faults: setUp.faults }
      return
    }
    await setImmediate()
    const keeper = new BookKeeper(ledger)
    for (const step of book.steps) {
      clock.moveTo(step.at)
      const result =
        step.kind === 'claim' ? await writeClaim(ledger, step.period, language, join(folder, 'claims')) : keeper.keep(step)
      if (!result.ok) {
        yield { kind: 'refused', faults: result.faults }
        return
      }
      if (step.kind === 'claim') claims.push(`claims/${result.value}`)
      yield { kind: 'step' }
    }
  } finally {
    finishLedger(ledger)
    // The lock's empty file comes again with the first who opens the ledger; the sample holds only what it names.
    rmSync(`${path}-lock`, { force: true })
  }
  yield { kind: 'made', file: book.path.join('/') }
  for (const file of claims) yield { kind: 'made', file }
}
