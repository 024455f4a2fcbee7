/** Errors of the auditor's tests and samples. In French. */
export const auditFaultsFr = {
  SAMPLE_SIZE: 'La taille d’un échantillon va de 1 à {{largest}}.',
  SAMPLE_EMPTY: 'La subvention {{grant}} n’a aucune dépense à sonder.',
  SAMPLE_START: 'Le départ {{start}} doit être au-dessus de zéro et ne pas dépasser l’intervalle, {{interval}}.',
  SAMPLE_ERROR_UNKNOWN:
    'La pièce {{voucher}}, ligne {{line}}, n’est pas dans l’échantillon : son erreur ne peut pas être extrapolée.',
  SAMPLE_ERROR_AMOUNT:
    'L’erreur de la pièce {{voucher}}, ligne {{line}}, doit être au-dessus de zéro et ne pas dépasser {{most}} XOF.',
  SAMPLE_ERRORS_MANY: 'Au-delà de {{count}} erreurs, l’échantillon ne permet plus d’extrapoler : contrôlez toute la population.',
  AUDIT_DUPLICATE_INVOICE: 'La facture {{invoice}} de {{thirdParty}} est déjà une dépense de la pièce {{other}}.',
  AUDIT_DUPLICATE_AMOUNT: 'Aussi dans {{other}} du {{date}} : {{thirdParty}}.',
  AUDIT_SAME_AMOUNT_PARTNERS: 'Le même montant au même jour est dans la pièce {{other}} ({{partner}}, ici {{own}}).',
  AUDIT_ROUND_AMOUNT: 'Somme ronde, multiple de {{unit}} XOF.',
  AUDIT_BELOW_THRESHOLD: 'Juste sous le seuil de {{threshold}} XOF.',
  AUDIT_SPLIT_PURCHASE: '{{count}} achats ({{of}}) du {{from}} au {{to}} dépassent ensemble un seuil.',
  AUDIT_SATURDAY: 'Datée du samedi {{date}}.',
  AUDIT_SUNDAY: 'Datée du dimanche {{date}}.',
  AUDIT_HOLIDAY: 'Datée d’un jour férié, {{date}} ({{name}}).',
  AUDIT_AFTER_HOURS: 'Validée à {{time}}, hors des heures de bureau.',
  AUDIT_SEQUENCE_GAP: 'Rupture de numéros dans le journal {{journal}} : {{expected}} attendu, {{found}} trouvé.',
  AUDIT_BACKDATED: 'Comptabilisée {{days}} jours après la date du document ({{document}}).',
  AUDIT_PAID_BEFORE_INVOICE: 'La facture {{invoice}} est datée du {{document}}, après la pièce.',
  AUDIT_SUPPLIER_IS_STAFF: 'Le numéro {{value}} est celui d’un fournisseur et d’un membre du personnel : {{parties}}.',
  AUDIT_CASH_CEILING: 'Le compte {{account}} dépasse son plafond le {{date}}.',
  AUDIT_NEGATIVE_CASH: 'Le compte {{account}} est négatif le {{date}}.',
  AUDIT_PER_DIEM_OVERLAP:
    '{{thirdParty}} a déjà un per diem du {{date}} dans la pièce {{other}}, pour une autre activité ou un autre partenaire.',
  AUDIT_DOCUMENT_REUSED: 'Le document {{name}} appuie aussi la pièce {{first}}.',
  AUDIT_MISSING_DOCUMENTS: '{{missing}} justificatif(s) sur {{required}} manquent.',
  AUDIT_OUTSIDE_PERIOD: 'Datée hors de la période de {{grant}}, du {{from}} au {{to}}.',
  AUDIT_BUDGET_OVERSPENT: 'La ligne {{budgetLine}} de {{grant}} est dépassée.',
  AUDIT_REVERSED_AT_PERIOD_END: 'Prise à la fin du mois et annulée le {{date}}, au début du suivant.',
  AUDIT_BENFORD:
    'Les premiers chiffres de {{items}} dépenses s’écartent de la loi de Benford (écart {{deviation}} millionièmes, limite {{limit}}). Simple indice.',
  AUDIT_REPORTED_IN_BOOKS:
    'Le rapport {{report}} reprend la facture {{invoice}} de {{thirdParty}}, déjà dans nos livres (pièce {{otherVoucher}} du {{date}}).',
  AUDIT_REPORTED_TWICE:
    'Le rapport {{report}} reprend la facture {{invoice}} de {{thirdParty}}, déjà dans le rapport {{other}} (pièce {{otherVoucher}} du {{date}}).',
  AUDIT_PAY_NO_TIMESHEET: '{{name}}, {{month}} : salaire imputé à une subvention sans fiche de temps signée.',
  AUDIT_PAY_TIMESHEET: '{{name}}, {{month}} : {{paid}} du salaire sur {{grant}}, {{worked}} des heures signées.',
  AUDIT_PARAMETER_INVALID: 'Le paramètre {{name}} ne prend pas la valeur « {{value}} ».',
}
