/** Texts of the area assets, in French. */
export const assetsScreenFr = {
  title: 'Immobilisations',
}
