import type { Language } from '../../shared/i18n/language.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { fault } from '../../shared/result/fault.ts'
import type { Surroundings } from '../kernel/ledger.ts'

export type SampleStep =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number | null; readonly stage: string }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'done'; readonly made: readonly string[] }

/** Placeholder of the working tree while the sample is being written. */
export async function* buildSample(folder: string, _language: Language, _surroundings: Surroundings): AsyncGenerator<SampleStep> {
  yield { kind: 'refused', faults: [fault('FOLDER_NOT_EMPTY', undefined, { name: folder })] }
}
