import type { HelpPage } from '../help.ts'

export const virementsHelpFr = {
  virements: {
    title: 'Virements budgétaires',
    body: [
      'Le contrôle compare, ligne par ligne, le réalisé prévu (dépensé, engagé et prévision) au budget approuvé, selon la règle de la convention écrite en tête : pourcentage, portée, base, plafond, rubriques sans hausse.',
      '« Dans la ligne » : rien à demander. « Tolérance » : la ligne dépasse, dans ce que la convention laisse passer. « Accord requis » : le bailleur doit écrire avant la dépense. « Interdit » : même un accord ne suffit pas.',
      '« Nouveau virement » : choisissez ce qui donne et ce qui reçoit ; la règle répond pendant la saisie, demandes en attente comprises. Une ligne ne donne que ce qu’elle n’a ni dépensé ni engagé.',
      'Dans la tolérance, l’approbation suffit et les virements suivants s’y ajoutent. Au-delà, la référence du bailleur est obligatoire, et son accord devient la nouvelle base. Chaque approbation fait une version du budget, qui ne change plus.',
      'La lettre au bailleur s’imprime depuis la demande.',
    ],
    keys: [
      ['ArrowDown', 'ligne suivante'],
      ['Enter', 'ouvrir les dépenses de la ligne'],
    ],
  },
  consolidation: {
    title: 'Consortium',
    body: [
      'Le tableau montre, pour une subvention, ce que le chef de file et chaque partenaire ont dépensé sur chaque ligne du budget, en XOF ou dans la devise du bailleur. La colonne du total est celle du rapport budgétaire et de la demande. Un montant s’ouvre sur ses pièces.',
      'Fonds des partenaires : ouverture, plus ce qui fut avancé, moins ce qui fut accepté et remboursé, donne ce que le partenaire détient. Le solde de son compte d’avances doit être le même ; un autre mouvement du compte est nommé avec sa pièce.',
      'Fonds du chef de file : les chiffres de l’équation de trésorerie de la subvention.',
    ],
    keys: [['Escape', 'fermer le détail']],
  },
} satisfies Record<string, HelpPage>
