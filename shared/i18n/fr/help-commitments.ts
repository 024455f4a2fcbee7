import type { HelpPage } from '../help.ts'

export const commitmentsHelpFr = {
  commitments: {
    title: 'Engagements',
    body: [
      'Une demande d’achat dit le besoin, le demandeur, la ligne budgétaire et l’estimation. Son visa montre ce que la ligne a encore, après dépenses et engagements ; celui qui demande ne donne pas le visa dès que deux personnes écrivent.',
      'Une commande commence en brouillon et n’engage rien. Signée, elle prend son numéro BC, sans rupture, et son montant est engagé : il s’ajoute à « Engagé » du budget et quitte « Disponible ».',
      'La réception note ce qui est livré. La facture propose une pièce : une fois validée, le montant passe d’engagé à dépensé ; extournée, elle le rend. Une pièce déjà validée peut aussi être rattachée.',
      'Ce qui ne viendra plus se solde, avec un motif : annulé, expiré ou terminé pour moins. Une commande périmée empêche le point 14 de la clôture.',
      'Les salaires d’un contrat s’engagent pour les mois qui restent ; chaque mois se libère le dernier jour.',
    ],
    keys: [
      ['ArrowDown', 'parcourir la liste'],
      ['Enter', 'ouvrir'],
    ],
  },
} satisfies Record<string, HelpPage>
