/** Faults and hints of the area eligibility, in French. */
export const eligibilityFaultsFr = {
  ELIGIBILITY_HINT_VAT: 'VAT – TVA récupérable : « {{sign}} » y fait penser, et la subvention dit que la TVA se récupère.',
  ELIGIBILITY_HINT_DTY:
    'DTY – droits de douane : « {{sign}} » y fait penser ; sans accord exprès du bailleur, ils ne sont pas éligibles.',
  ELIGIBILITY_HINT_LOB: 'LOB – lobbying, politique ou culte : « {{sign}} » y fait penser.',
  ELIGIBILITY_HINT_GFT: 'GFT – cadeaux, réceptions ou alcool : « {{sign}} » y fait penser.',
  ELIGIBILITY_HINT_FIN: 'FIN – amende, pénalité ou litige : « {{sign}} » y fait penser.',
  ELIGIBILITY_HINT_INT: 'INT – intérêts, dette ou créance perdue : « {{sign}} » y fait penser.',
  ELIGIBILITY_HINT_DEP: 'DEP – amortissement, provision ou imprévus : « {{sign}} » y fait penser.',
  ELIGIBILITY_HINT_KND: 'KND – apport en nature : « {{sign}} » y fait penser ; rien n’a été payé.',
  ELIGIBILITY_HINT_FXL: 'FXL – perte de change : « {{sign}} » y fait penser, et la convention ne la prend pas en charge.',
  ELIGIBILITY_HINT_OWN: 'OWN – frais de structure : « {{sign}} » y fait penser, et la convention les paie déjà par son taux.',
  ELIGIBILITY_HINT_SEC: 'SEC – prime ou indemnité : « {{sign}} » y fait penser ; au-delà du dû, elle n’est pas éligible.',
  ELIGIBILITY_PER_DATE: 'PER – le {{date}} est hors de la période d’éligibilité, du {{from}} au {{to}}.',
  ELIGIBILITY_PER_DOCUMENT:
    'PER – la pièce justificative date du {{date}}, hors de la période d’éligibilité, du {{from}} au {{to}}.',
  ELIGIBILITY_BUD: 'BUD – la ligne {{budgetLine}} est épuisée au-delà de sa tolérance : {{xof}} XOF de cette dépense dépassent.',
  ELIGIBILITY_SUP: 'SUP – les pièces justificatives de cette pièce ne sont pas complètes.',
  ELIGIBILITY_DUP_INVOICE: 'DUP – la facture {{document}} de {{thirdParty}} est déjà dans la pièce {{voucher}}.',
  ELIGIBILITY_DUP_DOCUMENT:
    'DUP – le document {{document}} de {{thirdParty}} est déjà, pour le même montant, dans la pièce {{voucher}}.',
  ELIGIBILITY_SAN_MISSING: 'SAN – rien ne dit que {{thirdParty}} a été vérifié : notez la date de vérification sur sa fiche.',
  ELIGIBILITY_SAN_OLD: 'SAN – la vérification de {{thirdParty}} date du {{date}}, plus de {{days}} jours avant cette dépense.',
  ELIGIBILITY_LINE_UNKNOWN: 'La ligne {{line}} n’est pas une dépense de subvention validée : il n’y a rien à rejeter.',
  ELIGIBILITY_LINE_TAKEN_BACK:
    'La ligne {{line}} de la pièce {{voucher}} a été contre-passée ou corrigée en entier : elle a déjà quitté la demande.',
  ELIGIBILITY_AMOUNT: 'Le montant rejeté est en francs, plus grand que zéro.',
  ELIGIBILITY_AMOUNT_OVER: 'Il ne reste que {{left}} XOF à rejeter sur la ligne {{line}} de la pièce {{voucher}}.',
  ELIGIBILITY_RATE_MISSING:
    'La ligne {{line}} de la pièce {{voucher}} n’a pas encore de taux au {{date}} : la décision se prend au taux de la ligne.',
  ELIGIBILITY_DATE: 'La décision porte un jour entre celui de la ligne ({{line}}) et aujourd’hui, et non le {{date}}.',
  ELIGIBILITY_DATE_CLAIMED:
    'Le {{date}} est dans une demande déjà soumise, qui va jusqu’au {{submitted}} : datez la décision d’après.',
  ELIGIBILITY_EVIDENCE_MISSING: 'Citez la preuve de la décision : courrier, rapport, procès-verbal, et sa date.',
  ELIGIBILITY_OWN_VOUCHER: 'Vous avez préparé la pièce {{voucher}} : quelqu’un d’autre décide de son éligibilité.',
  ELIGIBILITY_RULING_UNKNOWN: 'Cette décision n’existe pas, ou est elle-même une levée.',
  ELIGIBILITY_LIFTED: 'La décision {{ruling}} est déjà levée, depuis le {{date}}.',
  ELIGIBILITY_UNDONE: 'La ligne de la décision {{ruling}} a été reprise par une autre pièce : la décision ne compte déjà plus.',
  ELIGIBILITY_LIFT_BEFORE: 'La levée ne précède pas la décision {{ruling}}, du {{date}}.',
  ELIGIBILITY_HINT_UNKNOWN: 'Aucun signalement {{code}} ne porte sur la ligne {{line}} de la pièce {{voucher}}.',
  ELIGIBILITY_HINT_DISMISSED: 'Le signalement {{code}} de la ligne {{line}} de la pièce {{voucher}} est déjà écarté.',
}
