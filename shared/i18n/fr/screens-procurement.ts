/** Texts of the area procurement, in French. */
export const procurementScreenFr = {
  title: 'Marchés',
}
