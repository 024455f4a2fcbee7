/** Errors of the checklists. In French. */
export const complianceFaultsFr = {
  CHECKLIST_TEMPLATE: 'Le modèle de contrôle {{template}} n’existe pas dans cette version.',
  CHECKLIST_SUBJECT: 'Le sujet « {{subject}} » n’est pas connu : ce modèle parle de {{kind}} (par exemple partner:CEAM).',
  CHECKLIST_ITEM: 'Le point {{item}} n’est pas dans ce modèle.',
  CHECKLIST_TWICE: 'Le point {{item}} a deux réponses.',
  CHECKLIST_ANSWER: 'Le point {{item}} ne peut pas recevoir « {{answer}} » : la réponse n’est pas dans son échelle.',
  CHECKLIST_RUN: 'Le contrôle {{run}} n’existe pas dans ce registre.',
  CHECKLIST_SIGNED: 'Le contrôle {{run}} est signé : il ne change plus. Faites-en un nouveau.',
  CHECKLIST_UNANSWERED: '{{count}} points attendent une réponse avant la signature : {{items}}.',
  CHECKLIST_ACTION: 'L’action {{action}} n’existe pas.',
}
