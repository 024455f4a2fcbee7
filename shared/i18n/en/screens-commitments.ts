/** Texts of the area commitments, in English. */
export const commitmentsScreenEn = {
  title: 'Commitments',
}
