import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'

/** What a cell says, exactly. Numbers become binary only in cell-value.ts, when the file is written. */
export type CellContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'money'; readonly minor: number; readonly currency: string }
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'month'; readonly month: Month }
  /** part ÷ whole; empty text when the whole is zero, as IFERROR leaves it. */
  | { readonly kind: 'share'; readonly part: number; readonly whole: number }
  /** A percentage given as decimal text: "7". */
  | { readonly kind: 'percent'; readonly percent: string }
  /** A rate given as decimal text. */
  | { readonly kind: 'rate'; readonly rate: string }
  /** XOF ÷ donor amount, in major units; empty text when there is no amount. */
  | { readonly kind: 'effectiveRate'; readonly xof: number; readonly donorMinor: number; readonly currency: string }

/** How a cell looks; looks.ts gives each its ink, ground and border. */
export type Look =
  | 'title'
  | 'subtitle'
  | 'banner'
  | 'section'
  | 'reference'
  | 'columnHead'
  | 'cell'
  | 'quiet'
  | 'prior'
  | 'head'
  | 'total'
  | 'grand'
  | 'claimed'
  | 'label'
  | 'value'
  | 'note'
  | 'good'
  | 'warn'
  | 'bad'
  | 'sign'
  | 'mono'

export interface CellPlan {
  readonly content: CellContent
  readonly look: Look
  /** A live formula, without the equals sign; the content is then its cached result. */
  readonly formula?: string
  readonly wrap?: boolean
  readonly align?: 'left' | 'center' | 'right'
  /** Characters of indentation. */
  readonly indent?: number
  /** True where a person fills the sheet in by hand. */
  readonly unlocked?: boolean
}

export const EMPTY: CellContent = { kind: 'empty' }
export const text = (value: string | null): CellContent =>
  value === null || value === '' ? EMPTY : { kind: 'text', text: value }
export const money = (minor: number, currency: string): CellContent => ({ kind: 'money', minor, currency })
export const integer = (value: number): CellContent => ({ kind: 'integer', value })
export const date = (value: LocalDate | null): CellContent => (value === null ? EMPTY : { kind: 'date', date: value })
export const month = (value: Month): CellContent => ({ kind: 'month', month: value })
export const share = (part: number, whole: number): CellContent => ({ kind: 'share', part, whole })
export const percent = (value: string): CellContent => ({ kind: 'percent', percent: value })
export const rate = (value: string | null): CellContent => (value === null ? EMPTY : { kind: 'rate', rate: value })

/** Tells "2020-01" from "2020-01-15". */
export const isMonthText = (dated: string): boolean => dated.length === 7
