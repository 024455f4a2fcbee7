/** What the canonical encoding can carry: no floats, no undefined, no dates; amounts are integers, rates are text. */
export type Canonical = string | number | null | boolean | readonly Canonical[] | { readonly [key: string]: Canonical }

/**
 * The one canonical encoding (docs/format/LEDGER.md): JSON without spaces, object keys in code-unit order, text in Unicode
 * NFC, numbers only as exact integers. Equal values give equal bytes and different values different bytes.
 * Throws on anything else, since a value that cannot be encoded must never be hashed.
 */
export function canonicalText(value: Canonical): string {
  return JSON.stringify(ordered(value))
}

/**
 * The canonical text of arrays read back from a ledger, where text is in its canonical form already: it is taken byte for byte as it
 * stands, so that even a change of Unicode form alone changes the hash.
 */
export const canonicalTextAsStored = (value: readonly (string | number | null | readonly unknown[])[]): string =>
  JSON.stringify(value)

function ordered(value: Canonical): Canonical {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return value.normalize('NFC')
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`canonical numbers are exact integers: ${value}`)
    return Object.is(value, -0) ? 0 : value
  }
  if (Array.isArray(value)) return value.map(ordered)
  const source = value as { readonly [key: string]: Canonical }
  const sorted: Record<string, Canonical> = {}
  for (const key of Object.keys(source).sort()) {
    const entry = source[key]
    if (entry === undefined) throw new TypeError(`canonical values are never undefined: ${key}`)
    // JSON puts integer-like keys first whatever their order, so a key always begins with a letter.
    if (!/^[a-z]/i.test(key)) throw new TypeError(`canonical keys begin with a letter: ${key}`)
    sorted[key.normalize('NFC')] = ordered(entry)
  }
  return sorted
}
