import type { Fault } from '../result/fault.ts'
import { formatDate, formatDecimalText, formatMonth } from './format.ts'
import type { Language } from './language.ts'
import { recordWord } from './record-word.ts'

type Details = NonNullable<Fault['details']>

/** Details that hold names of this program, by what they name. */
const NAMES: ReadonlySet<string> = new Set(['register', 'field', 'partTable', 'table', 'parent'])
/** Details that hold values as a ledger keeps them. */
const VALUES: ReadonlySet<string> = new Set(['held', 'found'])

const WORDS: Readonly<Record<string, Readonly<Record<string, readonly [french: string, english: string]>>>> = {
  state: { gone: ['a disparu', 'is gone'], added: ['a été ajouté', 'was added'], changed: ['a été modifié', 'was changed'] },
  kind: {
    table: ['la table', 'table'],
    index: ['l’index', 'index'],
    trigger: ['le garde-fou', 'trigger'],
    view: ['la vue', 'view'],
  },
}

/** The details of what a verification found, in the reader's words: names of registers and fields, dates, figures, what is empty. */
export function spokenDetails(details: Details, language: Language): Details {
  const spoken: Record<string, string | number> = { ...details }
  for (const [name, value] of Object.entries(details)) {
    if (NAMES.has(name)) spoken[name] = recordWord(camel(String(value)), language) ?? String(value)
    else if (VALUES.has(name)) spoken[name] = spokenValue(value, String(details.field ?? ''), language)
    else {
      const word = WORDS[name]?.[String(value)]
      if (word) spoken[name] = language === 'fr' ? word[0] : word[1]
    }
  }
  const row = String(details.partRow ?? '')
  spoken.place = details.partTable === undefined || details.partTable === '' ? '' : `, ${spoken.partTable} ${row}`.trimEnd()
  return spoken
}

/** A value as people read it. Codes and numbers that only look like figures stay as they are. */
function spokenValue(value: string | number, field: string, language: Language): string {
  if (value === '') return language === 'fr' ? '(vide)' : '(empty)'
  if (typeof value === 'number')
    return /(?:Minor|Xof)$|^xof/.test(field) ? formatDecimalText(String(value), language) : String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value)
  if (/^\d{4}-\d{2}$/.test(value)) return formatMonth(value, language)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return `${formatDate(value.slice(0, 10))} ${value.slice(11, 16)} UTC`
  return value
}

const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
