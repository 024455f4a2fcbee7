/** Texts of the area documents, in French. */
export const documentsScreenFr = {
  title: 'Documents',
}
