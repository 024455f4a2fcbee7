const EXCEL_DIGITS = 15
const SHORTEST_IDENTIFIER = 12
const TELLING_ZEROS = 6

/** Whether a number kept as a code has more digits than Excel keeps, so that the last ones are not those typed. */
export const isRoundedNumber = (decimal: string): boolean => /^\d+$/.test(decimal) && decimal.length > EXCEL_DIGITS

/** Whether a long identifier kept as a number ends in so many zeros that it was copied from its rounded form (3.49826E+13). */
export const looksRounded = (decimal: string): boolean =>
  isRoundedNumber(decimal) ||
  (/^\d+$/.test(decimal) && decimal.length >= SHORTEST_IDENTIFIER && decimal.endsWith('0'.repeat(TELLING_ZEROS)))
