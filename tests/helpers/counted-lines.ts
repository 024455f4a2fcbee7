import type { CountedLine } from '../../domain/payments/count-figures.ts'

const line = (nature: 'note' | 'coin', denominationMinor: number, number: number): CountedLine => ({
  nature,
  denominationMinor,
  number,
})

/** Spec 07 §6.vi. */
export const SPEC_LINES: readonly CountedLine[] = [
  line('note', 10_000, 31),
  line('note', 5_000, 18),
  line('note', 2_000, 27),
  line('note', 1_000, 14),
  line('note', 500, 11),
  line('coin', 500, 7),
  line('coin', 250, 6),
  line('coin', 200, 9),
  line('coin', 100, 23),
  line('coin', 50, 17),
  line('coin', 25, 12),
  line('coin', 10, 8),
  line('coin', 5, 5),
  line('coin', 1, 3),
]
