/** Errors of the partners' capacity. In French. */
export const capacityFaultsFr = {
  CAPACITY_DATE_FUTURE: 'Le {{date}} n’est pas encore passé.',
  CAPACITY_SCALE: 'De {{from}} à {{to}} n’est pas une échelle : la fin doit dépasser le début.',
  CAPACITY_NO_SCORES: 'L’évaluation ne porte aucune note.',
  CAPACITY_PILLAR_TWICE: 'Le pilier {{pillar}} est noté deux fois.',
  CAPACITY_SCORE: 'La note « {{score}} » du pilier {{pillar}} sort de l’échelle {{from}} à {{to}}.',
  CAPACITY_TWICE: 'Une évaluation « {{template}} » du {{date}} est déjà enregistrée pour ce partenaire.',
  CAPACITY_UNKNOWN: '{{name}} n’est pas dans ce registre.',
  CAPACITY_WITHDRAWN: 'C’est déjà retiré depuis le {{date}}.',
  CAPACITY_ORDER: 'L’évaluation du {{before}} ne précède pas celle du {{after}}.',
  CAPACITY_DAYS: '« {{value}} » n’est pas un nombre de jours.',
  CAPACITY_COST_TWICE: 'Le coût vient des lignes de pièces : videz le montant saisi, ou retirez les lignes.',
  CAPACITY_LINE: 'La ligne {{line}} de la pièce {{voucher}} n’est pas validée, ou est citée deux fois.',
}
