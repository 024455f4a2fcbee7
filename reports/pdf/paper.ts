/** Margins of an A4 sheet, in millimetres; sizes of type in points; black ink, and hairlines that survive a poor printer. */
export const MARGIN_MM = 14
export const SIZES = { title: 15, heading: 11, body: 9.5, table: 8.5, small: 8.5, foot: 7 } as const
export const INK = '#1d1a17'
export const WARNING_INK = '#8a3d1c'
export const PALE = '#5c544b'
export const LINE = '#b8ab9a'
