import { minorUnitExponent } from '../../shared/money/currency.ts'
import { trimmed } from './blank-text.ts'
import { plainDecimal } from './plain-decimal.ts'

export type DecimalMark = ',' | '.'

/**
 * A number read from text as exact decimal text, never through binary floating point; nothing; or why it is not read.
 * `evidence` is the decimal mark that the entry proves, for the other cells of its column. `currency` is the one it names.
 */
export type NumberReading =
  | { readonly kind: 'number'; readonly decimal: string; readonly evidence?: DecimalMark; readonly currency?: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  | { readonly kind: 'unreadable' }

export interface NumberOptions {
  /** The decimal mark of the column, where its other cells or the user settled it. */
  readonly decimalMark?: DecimalMark | undefined
  /** For rates, percentages and quantities: a single mark before three digits is a decimal mark (655.957 and 655,957). */
  readonly loneMarkIsDecimal?: boolean | undefined
}

const EMPTY: NumberReading = { kind: 'empty' }
const UNREADABLE: NumberReading = { kind: 'unreadable' }
const PLAIN = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,2})?$/
const LONGEST_ENTRY = 60
/** No currency is written with more letters: FCFA, euros. */
const MOST_LETTERS = 6
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
const NAMED_CURRENCIES: Readonly<Record<string, string>> = {
  fcfa: 'XOF',
  cfa: 'XOF',
  f: 'XOF',
  '£': 'GBP',
  '€': 'EUR',
  $: 'USD',
  xof: 'XOF',
  xaf: 'XAF',
  gbp: 'GBP',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  usd: 'USD',
  chf: 'CHF',
  cad: 'CAD',
}

/**
 * Reads an amount as people and programs write it (spec 10): 1234567.89, 1 234 567,89 (any space), 1.234.567,89, 1,234,567.89;
 * negative with a minus before or after, or in brackets; with a currency before or after, which also settles what 15.000 means.
 * `1,234` and `1.234` are ambiguous unless the options settle them. Refuses wrong grouping (12,34,567), exponents and words.
 */
export function interpretNumber(text: string, options: NumberOptions = {}): NumberReading {
  if (PLAIN.test(text)) return plainReading(text)
  if (!mayBeNumber(text)) return trimmed(text) === '' ? EMPTY : UNREADABLE
  const entry = trimmed(text).replace(/^['’]/, '')
  if (entry === '') return EMPTY
  const signed = takeSign(entry.replace(SPACES, ' '))
  const named = signed && takeCurrency(signed.body)
  const inner = named && !signed.negative ? takeSign(named.body) : named && { negative: false, body: named.body }
  if (!signed || !named || !inner) return UNREADABLE
  const body = readBody(inner.body.trim(), options, named.currency)
  if (!body) return UNREADABLE
  return finish(body, signed.negative || inner.negative, named.currency)
}

function plainReading(text: string): NumberReading {
  const point = text.indexOf('.')
  const negative = text.startsWith('-')
  const decimal = point < 0 && !negative ? text : plainDecimal(negative, negative ? text.slice(1) : text)
  return point < 0 ? { kind: 'number', decimal } : { kind: 'number', decimal, evidence: '.' }
}

/** Sees at once that most labels are no number: no digit, too long, or too many letters. */
function mayBeNumber(text: string): boolean {
  if (text.length > LONGEST_ENTRY) return false
  let digits = 0
  let letters = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 48 && code <= 57) digits++
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000)) letters++
  }
  return digits > 0 && letters <= MOST_LETTERS
}

interface Signed {
  readonly negative: boolean
  readonly body: string
}

/** One sign at most: before, after, or brackets around. */
function takeSign(entry: string): Signed | undefined {
  if (entry.startsWith('(') || entry.endsWith(')')) {
    return /^\(.*\)$/.test(entry) ? { negative: true, body: entry.slice(1, -1).trim() } : undefined
  }
  if (/^[-−–]/.test(entry)) return { negative: true, body: entry.slice(1).trim() }
  if (/[-−–]$/.test(entry)) return { negative: true, body: entry.slice(0, -1).trim() }
  return { negative: false, body: entry.startsWith('+') ? entry.slice(1).trim() : entry }
}

function takeCurrency(entry: string): { currency?: string; body: string } | undefined {
  const match = /^(\p{L}[\p{L} .]*|\p{Sc})?(.*?)(\p{L}[\p{L} .]*|\p{Sc})?$/u.exec(entry)
  if (!match) return undefined
  const [, before, body = '', after] = match
  if (before === undefined && after === undefined) return { body }
  if (before !== undefined && after !== undefined) return undefined
  const currency = NAMED_CURRENCIES[(before ?? after ?? '').replace(/[ .]/g, '').toLowerCase()]
  return currency === undefined ? undefined : { currency, body }
}

type Body =
  | { readonly decimal: string; readonly evidence?: DecimalMark }
  | { readonly grouped: string; readonly withDecimals: string }

/** Reads digits, groups and a decimal mark; undefined when they are not one number. */
function readBody(entry: string, options: NumberOptions, currency: string | undefined): Body | undefined {
  if (!/^[\d.,][\d., '’]*$/.test(entry) || !/\d$/.test(entry)) return undefined
  const commas = entry.split(',').length - 1
  const points = entry.split('.').length - 1
  if (commas > 0 && points > 0) return readBothMarks(entry, commas, points)
  const count = commas + points
  if (count === 0) return wholeNumber(entry)
  const mark: DecimalMark = commas > 0 ? ',' : '.'
  if (count > 1) return isGrouped(entry, mark) ? { decimal: entry.replaceAll(mark, ''), evidence: other(mark) } : undefined
  return readLoneMark(entry, mark, options, currency)
}

/** 1.234.567,89 and 1,234,567.89: the last mark is the decimal one, and stands once. */
function readBothMarks(entry: string, commas: number, points: number): Body | undefined {
  const mark: DecimalMark = entry.lastIndexOf(',') > entry.lastIndexOf('.') ? ',' : '.'
  if ((mark === ',' ? commas : points) !== 1) return undefined
  const [whole = '', fraction = ''] = entry.split(mark)
  if (!isGrouped(whole, other(mark)) || !/^\d+$/.test(fraction)) return undefined
  return { decimal: `${whole.replaceAll(other(mark), '')}.${fraction}`, evidence: mark }
}

function readLoneMark(entry: string, mark: DecimalMark, options: NumberOptions, currency: string | undefined): Body | undefined {
  const [whole = '', fraction = ''] = entry.split(mark)
  const integer = whole === '' ? { decimal: '0' } : wholeNumber(whole)
  if (!integer || !/^\d+$/.test(fraction)) return undefined
  const withDecimals = `${integer.decimal}.${fraction}`
  if (fraction.length !== 3 || !/^[1-9]\d{0,2}$/.test(whole)) return { decimal: withDecimals, evidence: mark }
  const grouped = whole + fraction
  if (options.decimalMark) return { decimal: options.decimalMark === mark ? withDecimals : grouped }
  if (options.loneMarkIsDecimal) return { decimal: withDecimals }
  // No amount of such a currency has three decimals, so the mark groups thousands.
  if (currency !== undefined && minorUnitExponent(currency) < 3) return { decimal: grouped, evidence: other(mark) }
  return { grouped, withDecimals }
}

function wholeNumber(entry: string): { decimal: string } | undefined {
  if (/^\d+$/.test(entry)) return { decimal: entry }
  for (const space of [' ', "'", '’']) if (isGrouped(entry, space)) return { decimal: entry.replaceAll(space, '') }
  return undefined
}

/** One to three digits, then groups of exactly three. */
function isGrouped(entry: string, mark: string): boolean {
  const [first = '', ...groups] = entry.split(mark)
  return /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group))
}

const other = (mark: DecimalMark): DecimalMark => (mark === ',' ? '.' : ',')

function finish(body: Body, negative: boolean, currency: string | undefined): NumberReading {
  if ('grouped' in body) {
    return { kind: 'ambiguous', readings: [plainDecimal(negative, body.withDecimals), plainDecimal(negative, body.grouped)] }
  }
  return {
    kind: 'number',
    decimal: plainDecimal(negative, body.decimal),
    ...(body.evidence ? { evidence: body.evidence } : {}),
    ...(currency === undefined ? {} : { currency }),
  }
}
