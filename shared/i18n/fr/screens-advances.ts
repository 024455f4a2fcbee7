/** Texts of the area advances, in French. */
export const advancesScreenFr = {
  title: 'Avances',
}
