import type { HelpPage } from '../help.ts'

export const thirdPartiesHelpFr = {
  thirdParties: {
    title: 'Tiers',
    body: [
      'Un tiers naît avec la première pièce qui le nomme|; sa fiche dit qui il est : NIF, téléphone, compte, date du criblage. Le nom ne change jamais, puisque les écritures le portent.',
      '« À rapprocher » montre les noms qui se ressemblent et les numéros qui figurent sur deux fiches. Fermer un nom ne réécrit rien : il n’est seulement plus proposé.',
      'Le lettrage réunit la facture et ses règlements sous une lettre. Il ne déplace aucun montant, et reste possible après la clôture|; un lettrage partiel se complète plus tard.',
      'Les balances âgées comptent depuis l’échéance. Elles égalent toujours le grand livre, et l’écran le prouve compte par compte.',
      'Importer lit votre liste Excel en entier, montre ce qu’elle changerait, puis écrit tout ou rien.',
    ],
    keys: [
      ['ArrowDown', 'tiers suivant'],
      ['Enter', 'ouvrir la fiche'],
      ['F', 'chercher'],
    ],
  },
} satisfies Record<string, HelpPage>
