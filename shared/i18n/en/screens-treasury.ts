/** Texts of the area treasury, in English. */
export const treasuryScreenEn = {
  title: 'Treasury',
}
