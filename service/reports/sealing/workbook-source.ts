import type { Language } from '../../../shared/i18n/language.ts'

/** The restricted register: only its officers read it, so nothing makes its workbook again. */
export const INCIDENTS_SOURCE = 'incidents'

/** The sheet of a sample: the marks that it prints stand beside the ledger, not in its chain. */
export const SAMPLE_SOURCE = 'sample'

const RUN = 'checklist-run?'

/** The workbook of one filled checklist. */
export const runSource = (run: number, language: Language): string =>
  `${RUN}${new URLSearchParams({ run: String(run), language })}`

/** Reads such a line back; undefined for any other text. */
export function readRunSource(source: string): { readonly run: number; readonly language: Language } | undefined {
  if (!source.startsWith(RUN)) return undefined
  const asked = new URLSearchParams(source.slice(RUN.length))
  const [run, language] = [Number(asked.get('run')), asked.get('language')]
  return Number.isSafeInteger(run) && (language === 'fr' || language === 'en') ? { run, language } : undefined
}
