type Value = string | number | null

/** One value inside a text that is kept as JSON (terms, templates, gates) which is not what the chain holds; the path is "percent", "yearCeilings.0.amount". */
export interface KeptTextDifference {
  readonly path: string
  readonly held: Value
  readonly found: Value
  /** True where what was found is no JSON any more. */
  readonly unread?: boolean
}

/**
 * What tells two texts kept as JSON from each other, value by value. Undefined where the chain's is none: the values then stand for themselves. A text that
 * can no longer be read is one difference, without a path.
 */
export function keptTextDifferences(held: Value, found: Value): readonly KeptTextDifference[] | undefined {
  const before = objectIn(held)
  if (before === undefined) return undefined
  const now = objectIn(found)
  if (now === undefined) return [{ path: '', held: '…', found: '…', unread: true }]
  const [one, other] = [leaves(before), leaves(now)]
  const differences = [...new Set([...one.keys(), ...other.keys()])].flatMap((path) => {
    const [value, changed] = [one.get(path) ?? null, other.get(path) ?? null]
    return value === changed ? [] : [{ path, held: value, found: changed }]
  })
  // The same values written otherwise.
  return differences.length === 0 ? [{ path: '', held: '…', found: '…' }] : differences
}

function objectIn(text: Value): object | undefined {
  if (typeof text !== 'string' || !/^[[{]/.test(text)) return undefined
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? read : undefined
  } catch {
    return undefined
  }
}

/** Every value in it by its path; what wraps a kept text, its version and `value`, is no part of one. */
function leaves(read: object, path = ''): Map<string, Value> {
  const found = new Map<string, Value>()
  for (const [name, value] of Object.entries(read) as [string, unknown][]) {
    const place = path === '' && name === 'value' ? '' : path === '' ? name : `${path}.${name}`
    if (typeof value === 'object' && value !== null) for (const [below, leaf] of leaves(value, place)) found.set(below, leaf)
    else found.set(place, typeof value === 'string' || typeof value === 'number' || value === null ? value : String(value))
  }
  return found
}
