/** Texts of the area shared-costs, in English. */
export const sharedCostsScreenEn = {
  title: 'Shared costs',
}
