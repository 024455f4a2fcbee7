/** Texts of the area commitments, in French. */
export const commitmentsScreenFr = {
  title: 'Engagements',
}
