/** Texts of the area advances, in English. */
export const advancesScreenEn = {
  title: 'Advances',
}
