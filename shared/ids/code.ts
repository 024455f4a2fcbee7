/** How long a code of the product may be. */
export const CODE_MAX_LENGTH = 20

/** A code of the product: letters, digits, point, hyphen, underscore and slash, at most twenty; it begins with a letter or a digit. */
export const isCode = (text: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,19}$/u.test(text)
