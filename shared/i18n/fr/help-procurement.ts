import type { HelpPage } from '../help.ts'

export const procurementHelpFr = {
  procurement: {
    title: 'Marchés',
    body: [
      'Un dossier de marché garde ce qu’un auditeur demande : la procédure requise par les seuils et celle suivie, les offres, l’ouverture, la commission, les déclarations de conflit, le criblage, l’attribution et sa justification, la livraison.',
      'Ce qui manque se lit en tête du dossier. Une dérogation référencée lève la procédure, les offres et le fractionnement.',
      'Le contrôle de fractionnement additionne les commandes et les pièces sans commande, par fournisseur et par famille de compte, sur les jours de la règle : plusieurs achats sous un seuil dont la somme le dépasse sont montrés, jamais refusés.',
      'Les seuils sont datés : un changement vaut à partir de son jour et cite sa source. Le payé à ce jour vient des pièces validées de la commande.',
    ],
    keys: [
      ['ArrowDown', 'ligne suivante'],
      ['Enter', 'ouvrir'],
    ],
  },
} satisfies Record<string, HelpPage>
