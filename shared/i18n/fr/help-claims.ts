import type { HelpPage } from '../help.ts'

export const claimsHelpFr = {
  claims: {
    title: 'Demandes de paiement',
    body: [
      'Chaque période de la convention a sa demande. Elle se prépare, se fait relire par une deuxième personne, puis se soumet : elle prend alors son numéro (C1, C2…) et ses chiffres sont figés.',
      'Avant de soumettre, tous les mois de la période sont clôturés, la demande précédente est soumise, les rapports des partenaires sont acceptés et aucun taux ne manque. Ce qui s’y oppose est écrit à droite, tout à la fois.',
      'Ce qui est saisi, annulé, reclassé ou rejeté plus tard sur une période demandée paraît dans la demande suivante, colonne des ajustements antérieurs : jamais dans celle qui est partie.',
      'Les réponses du bailleur se gardent : question, réponse, acceptation (en tout ou en partie), paiement avec sa tranche et ses francs. La retenue de la convention reste due jusqu’à son versement.',
      'La demande de fonds compare la prévision de la période suivante à ce que la subvention détient encore, et dit si une nouvelle avance est permise.',
    ],
    keys: [
      ['ArrowDown', 'ligne suivante'],
      ['Enter', 'ouvrir'],
    ],
  },
} satisfies Record<string, HelpPage>
