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
}
