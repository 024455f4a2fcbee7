import type { Language } from '../../../shared/i18n/language.ts'
import { minorUnitExponent } from '../../../shared/money/currency.ts'
import { plainDecimal } from './plain-decimal.ts'

/** A decimal as digits and how many of them are decimals: exact at any size. */
interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

const SPACES = /[\s\u00a0\u202f'’]/g

/**
 * Reads an amount as people type it: "1450000", "1 450 000", "12,5k", "2M", "(217 500)", or a sum that begins with "="
 * ("=1250000+200000", "=30*12500"). Answers minor units of the currency; undefined when it is not an amount, when it has more
 * decimals than the currency allows (a fraction of a franc is refused, never rounded), or when it leaves the exact integers.
 */
export function parseAmount(text: string, currency: string, language: Language): number | undefined {
  const typed = text.replace(SPACES, '').replace(/−/g, '-')
  const value = typed.startsWith('=') ? sumOf(typed.slice(1), language) : signed(typed, language)
  return value && toMinor(value, minorUnitExponent(currency))
}

function signed(text: string, language: Language): Decimal | undefined {
  const brackets = /^\((.+)\)$/.exec(text)
  if (brackets) return negate(decimalOf(brackets[1] ?? '', language))
  return text.startsWith('-') ? negate(decimalOf(text.slice(1), language)) : decimalOf(text, language)
}

const negate = (value: Decimal | undefined): Decimal | undefined => value && { digits: -value.digits, scale: value.scale }

/** Terms joined by + and -, each a product of factors. */
function sumOf(text: string, language: Language): Decimal | undefined {
  const terms = text.match(/[+-]?[^+-]+/g)
  if (!terms || terms.join('') !== text) return undefined
  let total: Decimal = { digits: 0n, scale: 0 }
  for (const term of terms) {
    const negative = term.startsWith('-')
    const product = productOf(term.replace(/^[+-]/, ''), language)
    if (!product) return undefined
    total = add(total, negative ? { digits: -product.digits, scale: product.scale } : product)
  }
  return total
}

function productOf(text: string, language: Language): Decimal | undefined {
  let product: Decimal = { digits: 1n, scale: 0 }
  for (const part of text.split(/[*×]/)) {
    const factor = decimalOf(part, language)
    if (!factor) return undefined
    product = { digits: product.digits * factor.digits, scale: product.scale + factor.scale }
  }
  return product
}

function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { digits: a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale), scale }
}

/** Digits with their separators, and k for thousands or M for millions. */
function decimalOf(text: string, language: Language): Decimal | undefined {
  const match = /^([\d.,]+)([kKmM]?)$/.exec(text)
  const plain = match?.[1] === undefined ? undefined : plainDecimal(match[1], language)
  if (plain === undefined) return undefined
  const [whole = '', decimals = ''] = plain.split('.')
  const power = match?.[2] === '' ? 0 : match?.[2]?.toLowerCase() === 'k' ? 3 : 6
  return { digits: BigInt(whole + decimals) * 10n ** BigInt(power), scale: decimals.length }
}

function toMinor(value: Decimal, exponent: number): number | undefined {
  const surplus = value.scale - exponent
  if (surplus <= 0) return exact(value.digits * 10n ** BigInt(-surplus))
  const unit = 10n ** BigInt(surplus)
  return value.digits % unit === 0n ? exact(value.digits / unit) : undefined
}

function exact(digits: bigint): number | undefined {
  const number = Number(digits)
  return Number.isSafeInteger(number) ? number : undefined
}
