import type { HelpPage } from '../help.ts'

export const advancesHelpFr = {
  advances: {
    title: 'Avances',
    body: [
      'Une avance est un actif, pas une dépense : elle reste due jusqu’à ce que des pièces la justifient ou que l’argent revienne. Une personne n’a qu’une avance ouverte pour un même objet.',
      'Le chemin : demande, approbation par une autre personne, paiement proposé en pièce comptable, justification pièce par pièce, reversement ou complément. L’état vient des pièces validées : une extourne rouvre l’avance.',
      'L’échéance vient de la règle en vigueur à la fin de la mission. Après l’échéance, les relances partent niveau par niveau, puis la retenue sur salaire se propose.',
      'La balance âgée égale les comptes d’avances du grand livre. Ce qui y figure sans être au registre porte la mention « hors registre » : reprenez-le pour suivre son échéance.',
    ],
    keys: [
      ['N', 'nouvelle demande'],
      ['ArrowDown', 'avance suivante'],
      ['Enter', 'ouvrir, ou ligne suivante de la grille'],
      ['=', 'répéter la cellule du dessus'],
      ['Ctrl Delete', 'supprimer la ligne'],
      ['Ctrl Enter', 'proposer les pièces'],
    ],
  },
} satisfies Record<string, HelpPage>
