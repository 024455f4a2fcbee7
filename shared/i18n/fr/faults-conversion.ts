/** Errors of the conversion area, in French. */
export const conversionFaultsFr = {
  RATE_MISSING:
    'Aucun taux de change pour le {{date}} : le montant reste en blanc, rien n’est deviné. Enregistrez le taux avec sa preuve, l’encaissement ou un taux provisoire, puis recommencez.',
  BUDGET_RATE_MISSING:
    'La subvention se convertit au taux du budget, mais ce taux manque (première dépense le {{date}}) : les montants restent en blanc. Enregistrez le taux de la convention, puis recommencez.',
} as const
