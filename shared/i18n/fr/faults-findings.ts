/** Errors of the auditor's findings. In French. */
export const findingsFaultsFr = {
  FINDING_UNKNOWN: 'Le constat {{finding}} n’existe pas dans ce registre.',
  FINDING_TITLE: 'Donnez un titre au constat.',
  FINDING_CRITERIA: 'Écrivez le critère : la règle à laquelle le constat se mesure.',
  FINDING_CONDITION: 'Écrivez la condition : ce qui a été vu.',
  FINDING_RECOMMENDATION: 'Écrivez la recommandation.',
  FINDING_DATE: 'Le {{date}} n’est pas encore passé : un constat se date du jour où il est fait, au plus tard aujourd’hui.',
  FINDING_ENTITY: 'L’entité {{entity}} n’est ni l’organisation ni un de ses partenaires.',
  FINDING_LINE_UNKNOWN: 'La pièce {{voucher}} n’a pas de ligne {{line}} dans ce registre.',
  FINDING_LINE_TWICE: 'La pièce {{voucher}}, ligne {{line}}, est nommée deux fois.',
  FINDING_AMOUNT: 'Le montant de la pièce {{voucher}}, ligne {{line}}, ne peut pas être négatif.',
  FINDING_AMOUNT_OVER:
    'Au plus {{most}} XOF peuvent être questionnés sur la pièce {{voucher}}, ligne {{line}} : ce qu’elle dépense, moins ce que d’autres constats questionnent.',
  FINDING_LINE_DECIDED:
    'La pièce {{voucher}}, ligne {{line}}, a une décision : elle reste au constat, pour ce qui a été décidé au moins.',
  FINDING_NOT_OPEN: 'La direction a répondu au constat {{number}} : son texte ne change plus. Faites-en un autre, ou retirez-le.',
  FINDING_ANSWER_LATE: 'Le constat {{number}} est mis en œuvre, vérifié ou retiré : la réponse ne change plus.',
  FINDING_RESPONSE: 'Écrivez la réponse de la direction.',
  FINDING_PLAN_PARTIAL: 'Une action a un responsable et une échéance : donnez les trois, ou aucun.',
  FINDING_PLAN_MISSING: 'Le constat {{number}} n’a pas encore d’action, de responsable et d’échéance.',
  FINDING_NOT_IN_PROGRESS: 'Le constat {{number}} n’est pas en cours : la direction répond d’abord.',
  FINDING_DONE_HOW: 'Dites ce qui a été fait.',
  FINDING_NOT_IMPLEMENTED: 'Le constat {{number}} n’est pas annoncé comme mis en œuvre : il n’y a rien à vérifier.',
  FINDING_SEEN: 'Dites ce qui a été vu.',
  FINDING_AMOUNTS_OPEN: 'Des montants du constat {{number}} attendent une décision : maintenez-les ou levez-les d’abord.',
  FINDING_ENDED: 'Le constat {{number}} est vérifié ou retiré : il ne change plus.',
  FINDING_SUSTAINED: 'Un montant du constat {{number}} est maintenu : levez-le avant de retirer le constat.',
  FINDING_SEPARATION:
    '{{name}} a répondu au nom de la direction au constat {{number}} : une autre personne décide, vérifie ou retire.',
  FINDING_NO_COST: 'Le constat {{number}} porte sur le contrôle : il ne questionne aucun coût.',
  FINDING_LINE_OTHER: 'Le constat {{number}} ne nomme pas la pièce {{voucher}}, ligne {{line}}.',
  FINDING_DECIDED_OVER:
    'Le maintenu et le levé dépassent le montant questionné de la pièce {{voucher}}, ligne {{line}} : {{most}} XOF.',
  FINDING_NOTHING_TO_RULE:
    'Le constat {{number}} n’a rien de maintenu qui reste à sortir de la demande sur la pièce {{voucher}}, ligne {{line}}.',
  FINDING_LETTER_EMPTY: 'Aucun constat ne répond à ce filtre : la lettre serait vide.',
  FINDING_LETTER_KEY: 'Le filtre de la lettre, « {{key}} », ne se lit pas (par exemple grant=PECIC&status=live).',
  FINDING_CHANGED_HERE:
    'Le constat {{number}} a été modifié dans le registre depuis la version que l’auditeur avait sous les yeux : choisissez laquelle reste.',
  FINDING_FILE: 'Le fichier {{name}} ne décrit pas un constat : {{reason}}.',
}
