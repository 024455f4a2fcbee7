/** Texts of the area shared-costs, in French. */
export const sharedCostsScreenFr = {
  title: 'Coûts partagés',
}
