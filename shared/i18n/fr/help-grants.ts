import type { HelpPage } from '../help.ts'

export const grantsHelpFr = {
  grants: {
    title: 'Subventions',
    body: [
      'La convention de chaque subvention : le bailleur, les dates, le plafond, ce que le budget et les dépenses en font par exercice britannique (du 1er avril au 31 mars), et tous ses paramètres.',
      'Rien ne s’y change sans avenant. Un avenant cite l’acte signé, sa date et son motif ; il garde la convention avant et après, et la liste ne montre que ce qui a changé. Un avenant de coût change le plafond, une prolongation sans coût la date de fin seule. Changer de méthode de change demande l’approbation du bailleur et vaut à partir du premier mois ouvert.',
      'Les tranches prévues sont en face de celles reçues : écart et retard se lisent d’un coup. Une condition est remplie quand elle a sa date et sa preuve. Un encaissement saisi ici propose sa pièce en brouillon : montant brut, francs crédités avant frais, frais à part.',
      'La clôture dit ce qui est dû au bailleur : reçu + intérêts − dépenses éligibles − reversé, pour le chef de file, chaque partenaire et au total. Les frais indirects se calculent sur les coûts directs éligibles, et se comparent à ce qui est comptabilisé.',
    ],
    keys: [
      ['ArrowDown', 'ligne suivante'],
      ['Enter', 'ouvrir'],
    ],
  },
} satisfies Record<string, HelpPage>
