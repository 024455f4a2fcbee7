import type { SampleSheet } from '../../shared/contract/working-papers.ts'
import type { Language } from '../../shared/i18n/language.ts'

/** "echantillon-PECIC-2020-03-31": the grant, and the day on which it was kept. */
export const sheetFileName = ({ grant, keptAt }: SampleSheet, language: Language): string =>
  `${language === 'fr' ? 'echantillon' : 'sample'}-${grant}-${keptAt.slice(0, 10)}`
