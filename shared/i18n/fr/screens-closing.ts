/** Texts of the area closing, in French. */
export const closingScreenFr = {
  title: 'Clôture',
}
