type Value = string | number | null

/** The first value inside a text kept as JSON (terms, templates, gates) that is not what the chain holds. */
export interface KeptTextDifference {
  /** "percent", "yearCeilings.0.amount"; absent where the text as a whole differs. */
  readonly path?: string
  readonly held: Value
  readonly found: Value
  /** How many other values differ. */
  readonly more?: number
  /** 1 where what was found is no JSON any more. */
  readonly unread?: number
}

/**
 * What tells two texts kept as JSON from each other: the value inside that changed, so that nobody has to compare two long texts. Undefined where the
 * chain's is none: the values then stand for themselves.
 */
export function keptTextDifference(held: Value, found: Value): KeptTextDifference | undefined {
  const before = objectIn(held)
  if (before === undefined) return undefined
  const now = objectIn(found)
  if (now === undefined) return { held: '…', found: '…', unread: 1 }
  const [one, other] = [leaves(before), leaves(now)]
  const paths = [...new Set([...one.keys(), ...other.keys()])].filter(
    (path) => (one.get(path) ?? null) !== (other.get(path) ?? null),
  )
  const [path, ...others] = paths
  // The same values written otherwise.
  if (path === undefined) return { held: '…', found: '…' }
  return {
    path,
    held: one.get(path) ?? null,
    found: other.get(path) ?? null,
    ...(others.length === 0 ? {} : { more: others.length }),
  }
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
