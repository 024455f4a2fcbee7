/** Texts of the area assets, in English. */
export const assetsScreenEn = {
  title: 'Assets',
}
