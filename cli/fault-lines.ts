import { describePlace, faultText } from '../shared/i18n/fault-text.ts'
import type { Language } from '../shared/i18n/language.ts'
import type { Fault } from '../shared/result/fault.ts'

/** Faults for standard error, one a line: "place: CODE: sentence", or one JSON object a line. */
export function faultLines(faults: readonly Fault[], language: Language, json: boolean): string {
  return faults.map((fault) => `${json ? jsonLine(fault, language) : textLine(fault, language)}\n`).join('')
}

function textLine(fault: Fault, language: Language): string {
  const place = describePlace(fault.place, language)
  return `${place === '' ? '' : `${place}: `}${fault.code}: ${faultText(fault, language).replace(/\s*\n\s*/g, ' ')}`
}

const jsonLine = (fault: Fault, language: Language): string =>
  JSON.stringify({ place: describePlace(fault.place, language), code: fault.code, text: faultText(fault, language) })
