const MEBIBYTE = 1_048_576

/** The largest scan that is kept: 25 MB. A page of A4 in colour at 300 dpi is a twentieth of it. */
export const LARGEST_DOCUMENT_BYTES = 25 * MEBIBYTE
export const LARGEST_DOCUMENT_MEGABYTES = 25

/** Beyond so many pixels an image is no scan: it would fill the memory of whoever looks at it (spec 12 "Files in"). */
export const LARGEST_IMAGE_PIXELS = 120_000_000
