import type { HelpPage } from '../help.ts'

export const complianceOverviewHelpFr = {
  complianceOverview: {
    title: 'Suivi de la conformité',
    body: [
      'Où en est chaque contrôle : pièces T1, clôture T2, rapports T3, diligences T4, calendrier T5. Chaque barre mène à sa liste. « Contre les livres » rappelle les réponses signées que les livres contredisent.',
      'À droite, ce qui est en retard ou dû dans les 30 jours, avec son responsable. Le même nombre se lit à côté de Conformité et sur le tableau de bord.',
      'Le score par pilier d’un partenaire se lit dans le temps ; chaque point ouvre le contrôle signé. Excel et PDF sont aussi dans Rapports et en ligne de commande : compliance-status, compliance-scores.',
    ],
    keys: [['Enter', 'ouvrir']],
  },
  voucherChecks: {
    title: 'Contrôle des pièces (T1)',
    body: [
      'Un contrôle par pièce de dépense : la partie commune, puis les points du type de dépense. Ce que les livres savent est déjà répondu, avec sa raison ; répondre autrement demande une remarque et reste marqué. Que la pièce soit équilibrée est dit au point 7, mais c’est vous qui refaites les calculs et y répondez.',
      'Préremplir garde un contrôle en cours pour chaque pièce du mois qui n’en a pas. L’original, les cachets et les signatures se voient sur le papier.',
      'V, A et N répondent au point choisi et passent au suivant. Qui a gardé un contrôle ne le signe pas dès que deux personnes écrivent. La signature le fige ; un point à A devient une action.',
    ],
    keys: [
      ['V, A, N', 'vérifié, absent, sans objet'],
      ['ArrowDown', 'point suivant'],
    ],
  },
  statutoryCalendar: {
    title: 'Calendrier statutaire (T5)',
    body: [
      'Les obligations de l’année avec leurs dates, les déclarations de la paie et les demandes aux bailleurs. Ouvrir l’année garde les dates du modèle ; chacune se change ensuite.',
      'Une date qui tombe un samedi, un dimanche ou un jour férié ne recule pas : la date de dépôt est le dernier jour ouvrable avant elle.',
      'Noter « fait » demande le jour et une preuve ; « sans objet » demande un motif, et n’est admis d’une obligation bloquante que si le T5 le permet. Remplir le T5 en tire les réponses du contrôle annuel.',
    ],
    keys: [['Enter', 'ouvrir']],
  },
} satisfies Record<string, HelpPage>
