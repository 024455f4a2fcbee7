import type { HelpPage } from '../help.ts'

export const assetsHelpFr = {
  assets: {
    title: 'Immobilisations',
    body: [
      'Les achats de biens du grand livre se proposent à l’onglet À inscrire : toute la classe 2, et dans les charges les biens attractifs ou au-delà du seuil. Chaque bien reçoit un code sans rupture par catégorie ; plusieurs semblables se partagent le coût au franc.',
      'Le coût pour le bailleur vient de la conversion de l’écriture. Un transfert garde l’histoire des détenteurs.',
      'L’amortissement est linéaire, au prorata des jours d’un mois de 30 jours depuis la mise en service, sur la durée datée de la catégorie. La pièce proposée rattrape les mois manqués et n’écrit jamais deux fois. Terrains et biens du modèle projet ne s’amortissent pas.',
      'L’inventaire s’exporte, se remplit et se reprend : les différences sont gardées et le registre suit. Une sortie demande l’accord du bailleur, puis propose sa pièce.',
    ],
    keys: [
      ['ArrowDown', 'ligne suivante'],
      ['Enter', 'ouvrir'],
    ],
  },
} satisfies Record<string, HelpPage>
