/** What the structure of an image says: its size in pixels, or why it cannot be read. */
export type ImageStructure =
  | { readonly state: 'sound'; readonly width: number; readonly height: number }
  /** Its end is missing: a copy or a download that was cut short. */
  | { readonly state: 'truncated' }
  /** A part of it contradicts another: a checksum, a length, an order. */
  | { readonly state: 'damaged' }

export const DAMAGED: ImageStructure = { state: 'damaged' }
export const TRUNCATED: ImageStructure = { state: 'truncated' }
