import type { Fault, Place } from '../result/fault.ts'
import { damagePlace } from './damage-place.ts'
import { faultsEn } from './en/faults.ts'
import { wordedDetails } from './fault-words.ts'
import { faultsFr } from './fr/faults.ts'
import { interpolate } from './interpolate.ts'
import type { Language } from './language.ts'
import { spokenBalance } from './spoken-balance.ts'
import { spokenDetails } from './spoken-details.ts'

/** The sentence of a fault in the reader's language. */
export const faultText = (fault: Fault, language: Language): string =>
  interpolate((language === 'fr' ? faultsFr : faultsEn)[fault.code], {
    ...spokenOf(fault, language),
    ...(fault.code === 'LEDGER_DAMAGED' ? { place: damagePlace(fault, language) } : {}),
  })

/** What a verification found speaks of rows and fields by the program's own names: they are said in words. */
function spokenOf({ code, details }: Fault, language: Language): Fault['details'] {
  if (!details) return undefined
  if (code === 'VERIFY_BALANCE') return { ...details, ...spokenBalance(details, language) }
  return code.startsWith('VERIFY_') ? spokenDetails(details, language) : wordedDetails(details, language)
}

/** The place of a fault in the reader's language: "line 3", "Budget!D14", "pièce V12, ligne 2"; empty when it has none. */
export function describePlace(place: Place | undefined, language: Language): string {
  if (!place) return ''
  const french = language === 'fr'
  switch (place.kind) {
    case 'file':
      return place.name
    case 'cell':
      return `${place.sheet}!${place.cell}`
    case 'line': {
      const column = place.column === undefined ? '' : `, ${french ? 'colonne' : 'column'} ${place.column}`
      return `${french ? 'ligne' : 'line'} ${place.line}${column}`
    }
    case 'voucher': {
      const line = place.line === undefined ? '' : `, ${french ? 'ligne' : 'line'} ${place.line}`
      return `${french ? 'pièce' : 'voucher'} ${place.voucher}${line}`
    }
    case 'field':
      return place.path
  }
}
