/** The first row below the heading of every sheet. */
export const BODY_ROW = 6

/** Row of the claim's column heads, where the first day of each month stands; the row above holds the letters of the form. */
export const CLAIM_HEAD_ROW = BODY_ROW + 1
export const CLAIM_FIRST_ROW = CLAIM_HEAD_ROW + 1

/** The partners' matrix: codes of the organisations in this row, from this column on. */
export const PARTNER_CODE_ROW = BODY_ROW + 1
export const FIRST_PARTNER = 3
