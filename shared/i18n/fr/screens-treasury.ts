/** Texts of the area treasury, in French. */
export const treasuryScreenFr = {
  title: 'Trésorerie',
}
