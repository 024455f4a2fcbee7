/** Texts of the area third-parties, in English. */
export const thirdPartiesScreenEn = {
  title: 'Third parties',
}
