/** Texts of the area third-parties, in French. */
export const thirdPartiesScreenFr = {
  title: 'Tiers',
}
