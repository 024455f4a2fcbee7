/** Faults of the area advances, in French. */
export const advancesFaultsFr = {
  ADVANCE_UNKNOWN: 'L’avance {{advance}} n’existe pas.',
  ADVANCE_OPEN:
    '{{holder}} a déjà l’avance {{number}} pour « {{purpose}} », qui n’est pas soldée : rien n’a été demandé. Justifiez-la, ou nommez un autre objet.',
  ADVANCE_HOLDER: '{{name}} n’est ni un membre du personnel ni un partenaire du référentiel : complétez sa fiche de tiers.',
  ADVANCE_AMOUNT: 'Le montant « {{value}} » doit être un nombre entier de francs, plus grand que zéro.',
  ADVANCE_DATES: 'La mission finit le {{end}}, avant de commencer le {{start}}.',
  ADVANCE_STATE:
    'L’avance {{number}} n’est pas, ou plus, à l’étape qui permet cette action : rien n’a changé. Rouvrez-la pour voir où elle en est.',
  ADVANCE_OWN_REQUEST: 'Vous avez demandé l’avance {{number}} : une autre personne l’approuve ou la refuse.',
  ADVANCE_TREASURY: 'Le compte {{account}} n’est pas un compte de banque, de caisse ou de porte-monnaie tenu en XOF.',
  ADVANCE_JOURNAL: 'Aucun journal d’opérations diverses n’existe : créez-en un dans le Référentiel.',
  ADVANCE_LIQUIDATION_EMPTY: 'La justification n’a ni pièce ni règlement du solde : rien n’a été gardé.',
  ADVANCE_SETTLEMENT_OVER: 'Le règlement de {{asked}} XOF dépasse ce qui reste à régler ({{left}} XOF).',
  ADVANCE_LIQUIDATION_UNKNOWN: 'La justification {{liquidation}} n’existe pas.',
  ADVANCE_LIQUIDATION_POSTED:
    'La justification {{number}} a une pièce validée ou approuvée : extournez ou renvoyez la pièce d’abord.',
  ADVANCE_RECEIPT_OUTSIDE: 'Ligne {{line}} : la pièce du {{date}} est hors de la mission ({{start}} au {{end}}).',
  ADVANCE_RECEIPT_NO_REFERENCE: 'Ligne {{line}} : la pièce n’a pas de référence.',
  ADVANCE_RECEIPTS_OVER:
    'Les pièces ({{total}} XOF) dépassent ce qui reste à justifier ({{left}} XOF) de {{over}} XOF : un complément est dû.',
  ADVANCE_REMINDER_EARLY: 'La relance {{level}} de l’avance {{number}} part au plus tôt le {{date}}.',
  ADVANCE_REMINDERS_SENT: 'Les {{levels}} relances de l’avance {{number}} sont parties : proposez la retenue sur salaire.',
  ADVANCE_NO_DUE_DATE: 'L’avance {{number}} n’a pas d’échéance : aucune relance n’est due.',
  ADVANCE_DEDUCTION_EARLY:
    'La retenue sur l’avance {{number}} se propose après la dernière relance ({{sent}} partie(s) sur {{levels}}).',
  ADVANCE_DEDUCTION_STAFF: 'L’avance {{number}} n’est pas celle d’un membre du personnel : aucun salaire ne la retient.',
  ADVANCE_TAKEN_OVER: 'Cette écriture est déjà l’avance {{number}} du registre.',
  ADVANCE_TAKEOVER_LINE: 'La ligne {{line}} de la pièce {{voucher}} n’ouvre pas d’avance encore due : rien n’a été repris.',
  ADVANCE_TAKEOVER_PARTLY:
    'L’avance de la pièce {{voucher}} est déjà justifiée en partie : lettrez-la d’abord avec ses justifications, puis reprenez-la.',
  ADVANCE_REMINDER_UNKNOWN: 'Cette relance ({{reminder}}) n’existe pas.',
  ADVANCE_RULE_DAYS: '« {{value}} » ne convient pas : des jours entiers, croissants pour les relances (par exemple 1, 8, 15).',
  ADVANCE_REFERENCE: 'Donnez la référence de la confirmation écrite.',
  ADVANCE_FACT_NONE: 'Aucune avance n’est due au {{date}}.',
  ADVANCE_FACT_AGED:
    '{{count}} avance(s) au personnel au {{date}}, {{total}} XOF, dont {{late}} XOF échus|; la balance âgée égale le grand livre (écart {{difference}}).',
  ADVANCE_FACT_REMINDED: '{{number}}, {{holder}}, {{balance}} XOF, échue le {{due}} : relance {{level}} partie le {{sent}}.',
  ADVANCE_FACT_OVERDUE: '{{number}}, {{holder}}, {{balance}} XOF, échue le {{due}} : aucune relance n’est partie.',
  ADVANCE_FACT_UNREGISTERED:
    '{{holder}} doit {{balance}} XOF depuis le {{date}} (pièce {{voucher}}), {{days}} jours, sans avance au registre : reprenez-la, puis relancez.',
  ADVANCE_FACT_CONFIRMED: '{{holder}} a confirmé {{amount}} XOF pour {{month}} ({{reference}}).',
  ADVANCE_FACT_UNCONFIRMED: '{{holder}} n’a pas confirmé son avance de {{balance}} XOF au {{date}}.',
  ADVANCE_FACT_DIFFERS: '{{holder}} a confirmé {{amount}} XOF ({{reference}}), le grand livre dit {{balance}} XOF au {{date}}.',
} as const
