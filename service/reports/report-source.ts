import type { ReportName } from '../../shared/contract/report-name.ts'
import type { ReportParameters } from '../../shared/contract/reports.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { reportName } from './report-name.ts'

const TEXTS = ['grant', 'partner', 'account', 'from', 'to', 'period', 'before', 'after'] as const
const FLAGS = ['byCurrency', 'expenditure'] as const

/** A report and what was asked of it, in one line of its workbook's seal: "trial-balance?from=2020-01-01&language=fr". */
export function reportSource(report: ReportName, parameters: ReportParameters, language: Language): string {
  const asked = new URLSearchParams()
  for (const name of TEXTS) if (parameters[name] !== undefined) asked.set(name, parameters[name])
  for (const name of FLAGS) if (parameters[name]) asked.set(name, 'yes')
  asked.set('language', language)
  return `${report}?${asked}`
}

export interface ReadSource {
  readonly report: ReportName
  readonly parameters: ReportParameters
  readonly language: Language
}

/** Reads such a line back; undefined for any other text. */
export function readReportSource(text: string): ReadSource | undefined {
  const mark = text.indexOf('?')
  const report = mark < 0 ? undefined : reportName(text.slice(0, mark))
  if (!report) return undefined
  const asked = new URLSearchParams(text.slice(mark + 1))
  const language = asked.get('language')
  if (language !== 'fr' && language !== 'en') return undefined
  const parameters: Record<string, string | boolean> = {}
  for (const name of TEXTS) {
    const value = asked.get(name)
    if (value !== null) parameters[name] = value
  }
  for (const name of FLAGS) parameters[name] = asked.get(name) === 'yes'
  return { report, parameters, language }
}
