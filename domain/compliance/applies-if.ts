/** What a condition compares: a fact of the run, or the answer of an item that stands before. */
export type ConditionFact =
  | { readonly kind: 'type' }
  | { readonly kind: 'amount' }
  | { readonly kind: 'subject' }
  | { readonly kind: 'item'; readonly code: string }

export type ConditionOperator = '=' | '!=' | '>=' | '<=' | '>' | '<' | 'in'

export type AppliesIf =
  | { readonly kind: 'always' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly AppliesIf[] }
  | { readonly kind: 'not'; readonly part: AppliesIf }
  | {
      readonly kind: 'compare'
      readonly fact: ConditionFact
      readonly operator: ConditionOperator
      readonly values: readonly string[]
      /** Where the values begin in the text, the first character being 1. */
      readonly at: number
    }

/** Where a condition cannot be read: the character (from 1), and what stands there ("" at the end). */
export interface AppliesIfError {
  readonly at: number
  readonly found: string
  readonly expected: 'fact' | 'operator' | 'value' | 'number' | 'item' | 'end' | ')'
}

interface Token {
  readonly text: string
  readonly at: number
  readonly quoted: boolean
}

const TOKEN = /\s*(?:"([^"]*)"|(!=|>=|<=|[=<>(),])|([^\s"=<>!(),]+)|(\S))/gu
const SYNONYMS: Readonly<Record<string, string>> = {
  et: 'and',
  ou: 'or',
  non: 'not',
  dans: 'in',
  montant: 'amount',
  sujet: 'subject',
  point: 'item',
  toujours: 'always',
}
const OPERATORS: readonly string[] = ['=', '!=', '>=', '<=', '>', '<', 'in']

/**
 * Reads the condition of an item (spec 05 §3.1 "applies-if expression"): comparisons of `type` (of expense), `amount` (XOF), `subject` and
 * `item CODE` with =, !=, <, <=, >, >= or `in (a, b)`, or `always`, joined by `and`, `or`, `not` and parentheses; et, ou, non, dans, montant, sujet,
 * point and toujours mean the same. Nothing is ever run: a text that is not of this grammar is answered with the place where it fails.
 */
export function readAppliesIf(
  text: string,
): { readonly ok: true; readonly condition: AppliesIf } | { readonly ok: false; readonly error: AppliesIfError } {
  const reader = new ConditionReader(tokensOf(text), text.length + 1)
  try {
    return { ok: true, condition: reader.whole() }
  } catch (cause) {
    if (cause instanceof Unreadable) return { ok: false, error: cause.error }
    throw cause
  }
}

class Unreadable extends Error {
  readonly error: AppliesIfError
  constructor(error: AppliesIfError) {
    super(error.expected)
    this.error = error
  }
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const [all, quoted, sign, word, stray] = match
    const raw = quoted ?? sign ?? word ?? stray ?? ''
    const length = quoted === undefined ? raw.length : raw.length + 2
    return { text: raw, at: match.index + all.length - length + 1, quoted: quoted !== undefined }
  })
}

class ConditionReader {
  readonly #tokens: readonly Token[]
  readonly #end: number
  #next = 0

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens
    this.#end = end
  }

  whole(): AppliesIf {
    const condition = this.#either()
    if (this.#tokens[this.#next]) this.#refuse('end')
    return condition
  }

  #either(): AppliesIf {
    const parts = [this.#both()]
    while (this.#takes('or')) parts.push(this.#both())
    const [only] = parts
    return parts.length === 1 && only ? only : { kind: 'or', parts }
  }

  #both(): AppliesIf {
    const parts = [this.#one()]
    while (this.#takes('and')) parts.push(this.#one())
    const [only] = parts
    return parts.length === 1 && only ? only : { kind: 'and', parts }
  }

  #one(): AppliesIf {
    if (this.#takes('always')) return { kind: 'always' }
    if (this.#takes('not')) return { kind: 'not', part: this.#one() }
    if (!this.#takes('(')) return this.#comparison()
    const inside = this.#either()
    if (!this.#takes(')')) this.#refuse(')')
    return inside
  }

  #comparison(): AppliesIf {
    const fact = this.#fact()
    const operator = this.#word()
    if (!OPERATORS.includes(operator)) this.#refuse('operator')
    if (fact.kind !== 'amount' && fact.kind !== 'item' && !['=', '!=', 'in'].includes(operator)) this.#refuse('operator')
    if (fact.kind === 'amount' && operator === 'in') this.#refuse('operator')
    this.#next++
    const at = this.#tokens[this.#next]?.at ?? this.#end
    const values = operator === 'in' ? this.#list() : [this.#value()]
    if (fact.kind === 'amount' && !/^\d{1,15}(\.\d{1,6})?$/.test(values[0] ?? '')) {
      this.#next--
      this.#refuse('number')
    }
    return { kind: 'compare', fact, operator: operator as ConditionOperator, values, at }
  }

  #fact(): ConditionFact {
    const word = this.#word()
    if (word !== 'type' && word !== 'amount' && word !== 'subject' && word !== 'item') this.#refuse('fact')
    this.#next++
    if (word !== 'item') return { kind: word as 'type' | 'amount' | 'subject' }
    const token = this.#tokens[this.#next]
    if (!token || isSign(token)) this.#refuse('item')
    this.#next++
    return { kind: 'item', code: token.text }
  }

  #list(): string[] {
    if (!this.#takes('(')) this.#refuse('value')
    const values = [this.#value()]
    while (this.#takes(',')) values.push(this.#value())
    if (!this.#takes(')')) this.#refuse(')')
    return values
  }

  #value(): string {
    const token = this.#tokens[this.#next]
    if (!token || token.text === '' || isSign(token)) this.#refuse('value')
    this.#next++
    return token.text
  }

  /** The next word in English, without case; "" at the end and for a text in quotes. */
  #word(): string {
    const token = this.#tokens[this.#next]
    if (!token || token.quoted) return ''
    const word = token.text.toLowerCase()
    return Object.hasOwn(SYNONYMS, word) ? (SYNONYMS[word] ?? word) : word
  }

  #takes(word: string): boolean {
    if (this.#word() !== word) return false
    this.#next++
    return true
  }

  #refuse(expected: AppliesIfError['expected']): never {
    const token = this.#tokens[this.#next]
    throw new Unreadable({ at: token?.at ?? this.#end, found: token?.text ?? '', expected })
  }
}

const isSign = ({ text, quoted }: Token): boolean => !quoted && /^[=<>!(),]/.test(text)
