import type { Language } from '../../shared/i18n/language.ts'

/** One column of a printed table. */
export interface PrintColumn {
  readonly label: string
  readonly align?: 'left' | 'right' | 'center'
  /** Share of the width that the columns without one leave free, in millimetres. */
  readonly widthMm?: number
}

/** Lines over time: places from 0 (left, bottom) to 1 (right, top), the top being 100 %; every label is written out. */
export interface PrintCurve {
  readonly lines: readonly {
    readonly label: string
    readonly labelY: number
    readonly points: readonly { readonly x: number; readonly y: number }[]
  }[]
  /** The days under the drawing. */
  readonly marks: readonly { readonly x: number; readonly text: string }[]
}

/** A head of the chain on paper: its text as a QR code, and the same text beside it. */
export interface PrintHead {
  readonly title: string
  /** What a person should know of it; blank where there is nothing to say. */
  readonly remark: string
  /** The text byte for byte, lines ended by line feeds. */
  readonly text: string
}

/** What stands on a printed sheet, from top to bottom. Every text is already written in the sheet's language. */
export type PrintBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: boolean }
  | {
      readonly kind: 'fields'
      readonly columns?: 1 | 2 | 3
      readonly fields: readonly (readonly [label: string, value: string])[]
    }
  | {
      readonly kind: 'table'
      /** How many columns a wide table has: its type shrinks so that they stand on one sheet. */
      readonly dense?: number
      readonly columns: readonly PrintColumn[]
      readonly rows: readonly (readonly string[])[]
      /** Rows of totals, under a strong line. */
      readonly totals?: readonly (readonly string[])[]
    }
  | ({ readonly kind: 'curve' } & PrintCurve)
  | ({ readonly kind: 'head' } & PrintHead)
  /** Boxes to sign in: the role, and the name when it is known. */
  | { readonly kind: 'signatures'; readonly people: readonly { readonly role: string; readonly name?: string }[] }
  /** A framed word across the sheet: "PAYÉ – AT-PECIC", "ANNULÉ". */
  | { readonly kind: 'stamp'; readonly text: string }

/** A sheet of paper: a voucher, a payment order, a reconciliation, a certificate. Plain data; `reports/pdf` draws it. */
export interface PrintSheet {
  readonly language: Language
  readonly organisation: string
  readonly title: string
  /** Beside the title: a number, a month. */
  readonly reference?: string
  readonly orientation?: 'portrait' | 'landscape'
  /** Framed at the head of every page: what whoever reads it must know first. */
  readonly notice?: string
  readonly blocks: readonly PrintBlock[]
  /** At the foot of every page, left of the page's number: who made it, when, and the chain's head. */
  readonly foot: string
}
