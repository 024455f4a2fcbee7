import { hash } from 'node:crypto'
import type { Draw } from '../../domain/audit/sample-population.ts'

/** The first eight bytes of SHA-256 over seed and subject: whoever has the seed draws the same, in any program. */
export const seededDraw =
  (seed: string): Draw =>
  (subject) =>
    BigInt(`0x${hash('sha256', `${seed}\n${subject}`).slice(0, 16)}`)
