import type { EligibilityHitView } from '../../../shared/contract/eligibility.ts'
import { faultText } from '../../../shared/i18n/fault-text.ts'
import type { Language } from '../../../shared/i18n/language.ts'

/** Why a rule stopped at a line, without the code that stands beside it: "SAN – rien ne dit…" is "Rien ne dit…". */
export function hintWords({ code, reason }: Pick<EligibilityHitView, 'code' | 'reason'>, language: Language): string {
  const sentence = faultText(reason, language)
  const words = sentence.startsWith(`${code} – `) ? sentence.slice(code.length + 3) : sentence
  return words.charAt(0).toUpperCase() + words.slice(1)
}
