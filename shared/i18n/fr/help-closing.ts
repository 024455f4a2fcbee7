import type { HelpPage } from '../help.ts'

export const closingHelpFr = {
  closing: {
    title: 'Clôture mensuelle',
    body: [
      'La liste T2 se remplit d’abord par les livres : brouillons, ruptures de numéros, rapprochements, taux, comptes d’attente, inter-fonds, écarts. Vous répondez au reste, avec un commentaire quand la réponse est non ou sans objet. Un point bloquant auquel les livres répondent non se règle dans les livres.',
      'Choisissez un point : son panneau montre ses faits, l’écran où les traiter et son action, par exemple le transfert qui solde un inter-fonds. Les écritures de fin de mois (reprises des fonds, réévaluations) se proposent en brouillons ; proposez de nouveau si le mois change, jusqu’à leur validation.',
      'Verrouiller et sceller fait une sauvegarde vérifiée, puis scelle le mois avec sa liste. Qui a répondu à la main à un point bloquant ne scelle pas : une deuxième personne le fait ; un sceau posé seul le dit. Avec plus de 30 % de points sans objet à la main, le mois n’est pas scellé. Ce que les livres contredisent reste marqué. Le procès-verbal porte la tête de chaîne à garder hors du registre.',
      'Une réouverture se demande par une personne et se confirme par une autre, approbatrice ou administratrice. Quand tous les mois d’un exercice sont clos, sa clôture solde les comptes de gestion et reprend les soldes ; plus rien n’y entre ensuite.',
    ],
    keys: [
      ['O', 'répondre oui'],
      ['N', 'répondre non'],
      ['X', 'répondre sans objet'],
      ['P', 'joindre une preuve'],
    ],
  },
} satisfies Record<string, HelpPage>
