/** Faults of the areas virements and consolidation, in French. */
export const virementsFaultsFr = {
  VIREMENT_UNKNOWN: 'Aucun virement budgétaire ne porte le numéro {{number}}.',
  VIREMENT_NO_BUDGET: 'La subvention {{grant}} n’a pas encore de budget : rien ne peut être viré ni contrôlé.',
  VIREMENT_EMPTY: 'Un virement a au moins une ligne qui donne et une ligne qui reçoit.',
  VIREMENT_AMOUNT: 'Ligne {{budgetLine}} : le montant est plus grand que zéro.',
  VIREMENT_LINE_TWICE: 'La ligne {{budgetLine}} est citée deux fois : une seule fois suffit.',
  VIREMENT_UNBALANCED:
    'R-VIR totalMayIncrease : ce qui est donné et ce qui est reçu diffèrent de {{difference}} {{currency}} ; la convention ne laisse pas changer le total.',
  VIREMENT_TOO_MUCH:
    'La ligne {{budgetLine}} n’a plus que {{available}} {{currency}} après dépenses, engagements et demandes en cours : elle ne peut pas en donner {{asked}}.',
  VIREMENT_LINE_EXISTS: 'La ligne {{budgetLine}} est déjà au budget : citez-la sans l’ouvrir.',
  VIREMENT_NEW_LINE: 'La ligne nouvelle {{budgetLine}} demande un code, une rubrique, un libellé, et elle reçoit.',
  VIREMENT_RATE_MISSING:
    'Aucun taux pour les francs de la ligne {{budgetLine}} : donnez le taux budgétaire de {{grant}}, puis recommencez.',
  VIREMENT_FORBIDDEN: 'La règle {{rule}} de la convention interdit ce virement (ligne {{budgetLine}}). Rien n’a été écrit.',
  VIREMENT_REFERENCE_MISSING:
    'Le virement {{number}} dépasse la tolérance : donnez la référence de l’accord du bailleur pour l’approuver.',
  VIREMENT_DECIDED: 'Le virement {{number}} est déjà décidé : rien n’a changé.',
}
