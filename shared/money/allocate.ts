import { exactInteger } from './money.ts'

export interface Share {
  /** Code of the receiver; the last tie-breaker, in code-point order. */
  readonly code: string
  /** Weight as decimal text ("61.5"), zero or positive. */
  readonly weight: string
}

/**
 * Splits a total of minor units by weights so that the parts sum to the whole: largest remainder, tie to the larger
 * weight, then to the lower code; a negative total mirrors the positive one to the unit (spec 07 §6.ii).
 * Refuses (throws) weights that are not decimals or whose sum is zero: callers validate a key before they use it.
 */
export function allocate(totalMinor: number, shares: readonly Share[]): number[] {
  const weights = integerWeights(shares.map((share) => share.weight))
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0n)
  if (weightSum === 0n) throw new RangeError('the weights sum to zero')
  const total = BigInt(Math.abs(exactInteger(totalMinor)))
  const floors = weights.map((weight) => (total * weight) / weightSum)
  const remainders = weights.map((weight) => (total * weight) % weightSum)
  let missing = Number(total - floors.reduce((sum, floor) => sum + floor, 0n))
  const order = shares.map((_, index) => index).sort((a, b) => byRemainder(a, b, remainders, weights, shares))
  const parts = floors.map(Number)
  for (const index of order) {
    if (missing === 0) break
    parts[index] = (parts[index] ?? 0) + 1
    missing -= 1
  }
  return totalMinor < 0 ? parts.map((part) => (part === 0 ? 0 : -part)) : parts
}

function byRemainder(
  a: number,
  b: number,
  remainders: readonly bigint[],
  weights: readonly bigint[],
  shares: readonly Share[],
): number {
  const remainder = (remainders[b] ?? 0n) - (remainders[a] ?? 0n)
  if (remainder !== 0n) return remainder > 0n ? 1 : -1
  const weight = (weights[b] ?? 0n) - (weights[a] ?? 0n)
  if (weight !== 0n) return weight > 0n ? 1 : -1
  const codeA = shares[a]?.code ?? ''
  const codeB = shares[b]?.code ?? ''
  return codeA < codeB ? -1 : codeA > codeB ? 1 : a - b
}

/** Brings decimal weights to one common power of ten, as integers. */
function integerWeights(weights: readonly string[]): bigint[] {
  const parts = weights.map((text) => {
    const match = /^(\d+)(?:\.(\d+))?$/.exec(text)
    if (!match) throw new RangeError(`not a weight: ${text}`)
    return { whole: match[1] ?? '0', decimals: match[2] ?? '' }
  })
  const scale = Math.max(0, ...parts.map((part) => part.decimals.length))
  return parts.map((part) => BigInt(part.whole + part.decimals.padEnd(scale, '0')))
}
