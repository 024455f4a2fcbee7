/** Faults of the area claims, in French. */
export const claimsFaultsFr = {
  CLAIM_UNKNOWN: 'Cette demande n’existe pas.',
  CLAIM_STEP_REFUSED: 'La demande {{claim}} n’en est pas là : cette étape ne peut pas être prise maintenant.',
  CLAIM_PERIOD_NOT_ASKED: 'La convention de {{grant}} ne demande pas la période {{period}}.',
  CLAIM_EXISTS: 'La demande de {{period}} est déjà ouverte.',
  CLAIM_BLOCKED:
    '{{count}} écritures de la période portent un code bloquant sans décision, la première : {{code}} sur {{voucher}}, ligne {{line}}. Rejetez le montant ou écartez le signalement.',
  CLAIM_UNCHECKED: 'Le contrôle T3 de {{subject}} n’est pas signé : ouvrez « Contrôle T3 », répondez et faites signer.',
  CLAIM_CHECK_FAILS:
    'Le contrôle T3 de {{subject}} est signé avec des points bloquants à non : {{items}}. Réglez-les, puis signez un nouveau contrôle T3.',
  CLAIM_CHECK_SHARE:
    'Le contrôle T3 de {{subject}} est signé avec trop de points sans objet : {{count}} sur {{applicable}}. Il n’est pas réussi ; signez-en un autre.',
  CLAIM_MONTH_OPEN: 'Le mois {{month}} n’est pas clôturé : clôturez-le avant de soumettre.',
  CLAIM_PREVIOUS_MISSING: 'La demande de {{period}} n’est pas encore soumise : les demandes se suivent.',
  CLAIM_PARTNER_REPORT: 'Le rapport {{number}} de {{partner}} ({{period}}) n’est pas accepté : terminez sa revue.',
  CLAIM_PARTNER_SILENT: '{{partner}} n’a envoyé aucun rapport pour {{period}} alors que sa sous-subvention est en cours.',
  CLAIM_FUNDS_DIFFER: 'L’équation des fonds ne tombe pas à zéro : écart de {{difference}} XOF.',
  CLAIM_STEP_DATE: 'Le {{date}} n’est pas entre la soumission ({{submitted}}) et aujourd’hui ({{today}}).',
  CLAIM_WORDS_MISSING: 'Dites ce que le bailleur écrit, ou pourquoi : ce texte est gardé avec la demande.',
  CLAIM_ACCEPTED_AMOUNT: 'Le montant accepté va de zéro au montant demandé, avance récupérée comprise ({{claimed}}).',
  CLAIM_PAYMENT_AMOUNT: 'Un paiement a deux montants plus grands que zéro : la devise du bailleur et les francs crédités.',
  CLAIM_PAID_OVER: 'C’est plus que ce qui reste dû ({{left}}).',
  CLAIM_TRANCHE_UNKNOWN: 'La subvention n’a pas de tranche {{tranche}} : enregistrez d’abord l’encaissement.',
  FUNDS_NOT_ADVANCED: 'La convention paie après dépense : une avance est une exception, à justifier par écrit au bailleur.',
  FUNDS_TRANCHE_OPEN: 'Pas de nouvelle avance : il reste {{left}} à justifier jusqu’à l’avant-dernière tranche ({{tranche}}).',
  FUNDS_LIQUIDATION: 'La tranche {{tranche}} n’est justifiée qu’à {{percent}} % : la convention en veut {{minimum}} %.',
  FUNDS_PREFINANCE: 'L’avance est limitée à {{months}} mois de dépenses.',
  FUNDS_AFTER_END: 'La subvention finit le {{end}} : il n’y a plus de période à financer.',
}
