/** Texts of the area documents, in English. */
export const documentsScreenEn = {
  title: 'Documents',
}
