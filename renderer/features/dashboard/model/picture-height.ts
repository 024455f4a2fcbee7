const ROW = 25
const LEAST = 84
const MOST = 240

/** The height of the picture over a table of `rows` rows, its head and its total: what the card leaves, in pixels, within reason. */
export const pictureHeight = (cardHeight: number, rows: number): number =>
  Math.min(MOST, Math.max(LEAST, Math.trunc(cardHeight - (rows + 2) * ROW - 4)))
