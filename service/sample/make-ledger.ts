import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Language } from '../../shared/i18n/language.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { BookKeeper } from './keep-books.ts'
import { PACKAGE_FOLDER, writePackage } from './keep-packages.ts'
import type { SampleLedger } from './sample-books.ts'
import { finishLedger, setUpLedger, startLedger } from './start-ledger.ts'
import type { Step } from './timeline.ts'
import { writeClaim } from './write-claim.ts'

type LedgerEvent =
  | { readonly kind: 'step' }
  /** A file of the sample, its path relative to the folder. */
  | { readonly kind: 'made'; readonly file: string }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

/** Makes one ledger in the folder, step by step, with the claims and packages that its organisation makes. */
export async function* makeLedger(book: SampleLedger, folder: string, language: Language): AsyncGenerator<LedgerEvent, void> {
  const path = join(folder, ...book.path)
  const started = startLedger(book.profile, path, language)
  if (!started.ok) {
    yield { kind: 'refused', faults: started.faults }
    return
  }
  const { ledger, clock } = started.value
  const files: string[] = []
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
      const result = isFileStep(step) ? await writeFile(ledger, step, folder, language) : keeper.keep(step)
      if (!result.ok) {
        yield { kind: 'refused', faults: result.faults }
        return
      }
      if (isFileStep(step)) files.push(String(result.value))
      yield { kind: 'step' }
    }
  } finally {
    finishLedger(ledger)
    // The lock's empty file comes again with the first who opens the ledger; the sample holds only what it names.
    rmSync(`${path}-lock`, { force: true })
  }
  yield { kind: 'made', file: book.path.join('/') }
  for (const file of files) yield { kind: 'made', file }
}

type FileStep = Extract<Step, { kind: 'claim' | 'package' }>

const isFileStep = (step: Step): step is FileStep => step.kind === 'claim' || step.kind === 'package'

/** Writes the file of a step; answers its path relative to the folder. */
async function writeFile(ledger: Ledger, step: FileStep, folder: string, language: Language): Promise<Result<string>> {
  const place = step.kind === 'claim' ? 'claims' : PACKAGE_FOLDER
  const written =
    step.kind === 'claim'
      ? await writeClaim(ledger, step.period, language, join(folder, place))
      : writePackage(ledger, step.period, join(folder, place))
  return written.ok ? success(`${place}/${written.value}`) : written
}
