import type { Fault } from '../result/fault.ts'
import { formatDate, formatDecimalText, formatMoney, formatMonth } from './format.ts'
import type { Language } from './language.ts'
import { recordWord } from './record-word.ts'
import { quoted, spokenSubject } from './spoken-subject.ts'

type Details = NonNullable<Fault['details']>
type Words = Readonly<Record<string, readonly [french: string, english: string]>>

/** Details that hold names of this program, by what they name. */
const NAMES: ReadonlySet<string> = new Set(['register', 'field', 'partTable', 'table', 'parent'])
/** Details that hold values as a ledger keeps them. */
const VALUES: ReadonlySet<string> = new Set(['held', 'found', 'gap', 'at', 'before', 'period'])

const WORDS: Readonly<Record<string, Words>> = {
  state: { gone: ['a disparu', 'is gone'], added: ['a été ajouté', 'was added'], changed: ['a été modifié', 'was changed'] },
  kind: {
    table: ['la table', 'table'],
    index: ['l’index', 'index'],
    trigger: ['le garde-fou', 'trigger'],
    view: ['la vue', 'view'],
  },
  part: {
    structure: ['sa structure', 'its structure'],
    schema: ['son plan', 'its layout'],
    chain: ['la chaîne', 'the chain'],
    chart: ['le plan comptable', 'the chart of accounts'],
    numbers: ['la numérotation', 'the numbering'],
    seals: ['les sceaux', 'the seals'],
    incidents: ['les incidents', 'the incidents'],
    'frozen months': ['les conversions figées', 'the frozen conversions'],
    references: ['les renvois', 'the references'],
    'search keys': ['les clés de recherche', 'the search keys'],
    balances: ['les soldes', 'the balances'],
    documents: ['les pièces justificatives', 'the documents'],
  },
}

/** The states of a month, as a ledger keeps them. */
const STATES: Words = {
  open: ['ouvert', 'open'],
  soft_closed: ['en clôture', 'being closed'],
  closed: ['clos', 'closed'],
}

/** A row that nobody knows by anything but its number. */
const UNKNOWN = /\?\d+/g

/** The details of what a verification found, in the reader's words: names of registers and fields, dates, figures, what is empty. */
export function spokenDetails(details: Details, language: Language): Details {
  const spoken: Record<string, string | number> = { ...details }
  for (const [name, value] of Object.entries(details)) {
    if (NAMES.has(name)) spoken[name] = spokenNames(String(value), language)
    else if (name === 'found' && details.unread === 1) spoken[name] = language === 'fr' ? '(illisible)' : '(unreadable)'
    else if (VALUES.has(name)) spoken[name] = spokenValue(value, name === 'gap' ? { field: 'xof' } : details, language)
    else if (name === 'title' || name === 'other') spoken[name] = String(value).replaceAll(UNKNOWN, '?')
    else if (name === 'subject') spoken[name] = spokenSubject(String(value), language)
    else spoken[name] = wordIn(WORDS[name], value, language) ?? value
  }
  if (details.kind === 'table') spoken.name = quoted(spokenNames(String(details.name), language), language)
  return { ...spoken, ...places(details, spoken, language) }
}

/** Where in a row or a voucher: its part, its line, what a reference names; each empty where it is not said. */
function places(details: Details, spoken: Details, language: Language): Details {
  const line = language === 'fr' ? 'ligne' : 'line'
  return {
    place: (details.partTable ?? '') === '' ? '' : `, ${spoken.partTable} ${details.partRow ?? ''}`.trimEnd(),
    atLine: typeof details.line === 'number' && details.line > 0 ? `, ${line} ${details.line}` : '',
    inside:
      details.path === undefined
        ? ''
        : ` (${insideOf(String(details.path), language)}${details.more === undefined ? '' : `, + ${details.more}`})`,
    named: (details.other ?? '') === '' ? '' : ` ${quoted(String(spoken.other), language)}`,
  }
}

/** A value as people read it. Codes and numbers that only look like figures stay as they are. */
function spokenValue(value: string | number, { field = '', currency }: Details, language: Language): string {
  if (value === '') return language === 'fr' ? '(vide)' : '(empty)'
  if (typeof value === 'number') {
    if (currency !== undefined) return `${formatMoney(value, String(currency), language)} ${currency}`
    return /(?:Minor|Xof)$|^xof/.test(String(field)) ? formatDecimalText(String(value), language) : String(value)
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value)
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(value)) return formatMonth(value, language)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return `${formatDate(value.slice(0, 10))} ${value.slice(11, 16)} UTC`
  if (new RegExp(`^${UNKNOWN.source}$`).test(value)) return language === 'fr' ? '(inconnu)' : '(unknown)'
  return (field === 'state' ? wordIn(STATES, value, language) : undefined) ?? value
}

/** A place inside a kept text: "percent", "yearCeilings, 1, amount". */
const insideOf = (path: string, language: Language): string =>
  path
    .split('.')
    .map((name) => (/^\d+$/.test(name) ? String(Number(name) + 1) : (recordWord(name, language) ?? name)))
    .join(', ')

/** Names of this program in words; a key of several columns is joined by "/". */
const spokenNames = (names: string, language: Language): string =>
  names
    .split('/')
    .map((name) => recordWord(camel(name), language) ?? name)
    .join(', ')

function wordIn(words: Words | undefined, value: string | number, language: Language): string | undefined {
  const word = words?.[String(value)]
  return word?.[language === 'fr' ? 0 : 1]
}

const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
