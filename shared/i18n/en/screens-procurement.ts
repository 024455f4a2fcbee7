/** Texts of the area procurement, in English. */
export const procurementScreenEn = {
  title: 'Procurement',
}
