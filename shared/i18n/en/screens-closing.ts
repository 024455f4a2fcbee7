/** Texts of the area closing, in English. */
export const closingScreenEn = {
  title: 'Closing',
}
