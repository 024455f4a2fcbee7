import type { HelpPage } from '../help.ts'

export const partnerReportsHelpFr = {
  partnerReports: {
    title: 'Rapports partenaires',
    body: [
      'Un rapport est reçu pour une sous-subvention et une période, dans le format des pièces ou comme liste de transactions. Seules les dépenses de la subvention y entrent ; ce qui sort de la période ou des lignes de la convention est signalé.',
      'Chaque ligne est acceptée, questionnée ou rejetée, en tout ou en partie ; la dernière décision vaut, et toutes sont gardées. La part à examiner dépend du risque du partenaire ; le reste est accepté sans examen à la conclusion.',
      'La lettre reprend les rejets et les questions. La conclusion revient à une autre personne que celle qui a reçu le rapport ou décidé ; elle propose la pièce d’acceptation en brouillon. Rien n’est comptabilisé pour les rejets : ils sont remboursés, ou déduits de la tranche suivante.',
      'La fiche de revue s’exporte, se remplit dans Excel et se reprend : une faute, et rien n’est appliqué.',
    ],
    keys: [
      ['A', 'accepter'],
      ['Q', 'questionner'],
      ['R', 'rejeter'],
      ['ArrowDown', 'ligne suivante'],
      ['Enter', 'enregistrer'],
    ],
  },
} satisfies Record<string, HelpPage>
