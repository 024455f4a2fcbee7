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
  CHECKLIST_EVIDENCE: '{{count}} points à bonne réponse attendent leur preuve avant la signature : {{items}}.',
  CHECKLIST_DOCUMENT: 'Le point {{item}} renvoie au document {{document}}…, que ce registre ne garde pas.',
  CHECKLIST_CURRENT: 'Le contrôle {{run}} est déjà à la version en usage de son modèle.',
  CHECKLIST_NOT_APPLICABLE: 'Le point {{item}} est bloquant : son modèle n’admet pas « sans objet » pour ce sujet.',
  CHECKLIST_REASON:
    '{{count}} points attendent une remarque : un « sans objet » sur un point bloquant, ou une réponse contraire aux livres, dit pourquoi. Points : {{items}}.',
  CHECKLIST_UNCONFIRMED:
    '{{count}} points bloquants répondus « sans objet » attendent la confirmation d’une deuxième personne : {{items}}.',
  CHECKLIST_OWN_SIGNATURE: 'Vous avez préparé ce contrôle ou répondu à un de ses points : une autre personne le signe.',
  CHECKLIST_OWN_CONFIRMATION: 'Vous avez préparé ce contrôle ou répondu à un de ses points : une autre personne confirme.',
  CHECKLIST_OTHER_CONFIRMATION:
    'La confirmation du point {{item}} n’est pas la vôtre : seule la personne qui l’a donnée la reprend.',
  CHECKLIST_NOTHING_TO_CONFIRM: 'Le point {{item}} n’attend aucune deuxième personne.',
  CHECKLIST_REASON_CHANGED: 'La raison du point {{item}} a changé depuis que vous l’avez lue. Relisez-la, puis confirmez.',
  CHECKLIST_BOOKS_MOVED:
    'Les livres avaient répondu à {{count}} points et ne disent plus la même chose : {{items}}. Répondez-y, puis gardez le contrôle.',
  TEMPLATE_NOT_APPLICABLE: 'Le point {{item}} n’est pas bloquant : « sans objet » y est toujours permis, sans condition.',
  TEMPLATE_SHARE: '« {{value}} » n’est pas une part en % : un nombre de 0 à 100.',
  TEMPLATE_CODE:
    '« {{code}} » ne peut pas nommer un modèle : deux à vingt lettres majuscules, chiffres ou tirets, une lettre d’abord.',
  TEMPLATE_CODE_RESERVED:
    'Le code {{code}} est celui d’un modèle du logiciel. Donnez au vôtre un autre code, par exemple AMSS-{{code}}.',
  TEMPLATE_CODE_TAKEN: 'Le code {{code}} est déjà celui d’un autre modèle de l’organisation.',
  TEMPLATE_TWICE: '« {{code}} » est donné deux fois.',
  TEMPLATE_BLANK: 'Ce texte manque : chaque nom, section, point et aide s’écrit en français et en anglais.',
  TEMPLATE_SECTION_EMPTY: 'La section {{code}} n’a aucun point.',
  TEMPLATE_SECTION_UNKNOWN: 'La section « {{section}} » n’est pas dans la feuille des sections.',
  TEMPLATE_NUMBER: 'Le point porte le numéro {{number}} au lieu de {{expected}}.',
  TEMPLATE_BLOCKING:
    'Le point {{item}} ne peut pas bloquer : une date, un montant, un texte ou un document n’est ni bon ni mauvais.',
  TEMPLATE_REQUIRED: 'Le point {{item}} se note : il demande toujours une réponse.',
  TEMPLATE_DECIMAL: '« {{value}} » n’est pas un nombre décimal positif.',
  TEMPLATE_DUE:
    'L’échéance n’est pas entière : un mois et un jour du calendrier, ou un jour de chaque mois, ou un nombre de jours après le contrôle.',
  TEMPLATE_POINTS_ANSWER: '« {{answer}} » n’est une réponse d’aucune échelle de ce modèle.',
  TEMPLATE_SCALE:
    'L’échelle du modèle est une échelle notée ; les dates, montants, textes et documents se demandent point par point.',
  TEMPLATE_RATING_ORDER: 'Les seuils des appréciations descendent : {{from}} n’est pas sous celui d’avant.',
  TEMPLATE_VALUE: '« {{value}} » n’est pas une des valeurs possibles : {{choices}}.',
  TEMPLATE_PROPERTY: 'La propriété « {{name}} » n’est pas connue.',
  TEMPLATE_SHEET: 'La feuille « {{sheet}} » manque : le classeur n’est pas celui d’un modèle.',
  TEMPLATE_TOO_LONG: 'Ce texte a {{count}} caractères ; il en tient {{limit}}.',
  TEMPLATE_TOO_MANY: 'La feuille a plus de {{limit}} lignes.',
  TEMPLATE_CHANGED: 'Quelqu’un a gardé une autre version du brouillon de {{template}} depuis que vous l’avez ouvert.',
  TEMPLATE_DRAFT_OPEN: '{{template}} a déjà une version en préparation : ouvrez-la, publiez-la ou abandonnez-la.',
  TEMPLATE_NO_DRAFT: '{{template}} n’a pas de version en préparation.',
  TEMPLATE_NOT_PUBLISHED: '{{template}} n’est pas en usage : il n’a pas été publié, ou il est retiré.',
  APPLIES_IF_UNREADABLE: 'La condition ne se lit pas au caractère {{at}} : « {{found}} », attendu {{expected}}.',
  APPLIES_IF_ITEM: 'La condition regarde le point {{item}}, qui n’est pas avant celui-ci.',
  APPLIES_IF_VALUE: 'Au caractère {{at}}, « {{value}} » n’est pas une réponse du point {{item}}.',
}
