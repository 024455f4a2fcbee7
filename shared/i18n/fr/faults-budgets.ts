/** Faults of the area budgets, in French. */
export const budgetsFaultsFr = {
  BUDGET_DRAFT_NONE: 'Aucun budget n’est en préparation pour {{grant}} : commencez la prochaine version.',
  BUDGET_DRAFT_CHANGED: 'Cette préparation a été changée dans une autre fenêtre : rechargez, puis comparez. Rien n’a été écrasé.',
  BUDGET_DRAFT_STATE: 'La préparation est « {{state}} » : cette étape ne s’y applique pas.',
  BUDGET_DRAFT_STALE:
    'La version V{{number}} a été approuvée depuis le début de cette préparation, qui la déferait : abandonnez celle-ci, ou importez le classeur à jour.',
  BUDGET_DRAFT_EMPTY: 'Le budget n’a aucune ligne.',
  BUDGET_CODE_TWICE: 'Le code {{code}} est donné deux fois.',
  BUDGET_UNIT_COST_MISSING: 'La ligne {{code}} a une quantité sans coût unitaire : donnez-le, ou le montant seul.',
  BUDGET_FACTOR: 'Ligne {{code}} : « {{value}} » n’est pas un nombre positif.',
  BUDGET_AMOUNT: 'Ligne {{code}} : « {{value}} » n’est pas un montant de cette monnaie.',
  BUDGET_NOTHING_GIVEN: 'La ligne {{code}} n’a ni coût unitaire ni montant.',
  BUDGET_CURRENCY: 'Ligne {{code}} : {{currency}} n’a ni parité fixe ni taux de budget.',
  BUDGET_PHASING_SUM: 'Les mois de la ligne {{code}} font {{sum}} au lieu de {{total}} : écart {{gap}}.',
  BUDGET_PHASING_MONTH: 'Ligne {{code}} : le mois {{month}} est hors de la subvention.',
  BUDGET_PHASING_TWICE: 'Ligne {{code}} : un mois est donné deux fois, ou est négatif.',
  BUDGET_HEAD_PARENT: 'La rubrique {{code}} se place sous {{parent}}, qui n’existe pas ou tourne en rond.',
  BUDGET_LINE_USED: 'La ligne {{code}} a des dépenses ou des commandes : elle ne peut pas disparaître.',
  BUDGET_VERSION_UNKNOWN: 'La version V{{number}} n’existe pas pour {{grant}}.',
  BUDGET_APPROVAL_REFERENCE: 'Donnez la référence de l’accord du bailleur.',
  BUDGET_APPROVAL_DATES: 'La date d’effet précède l’accord, ou l’accord est dans le futur.',
  BUDGET_FILE_HEADER:
    'Aucune feuille n’a les colonnes d’un budget : il faut au moins le code ou le libellé, et le coût unitaire ou le total.',
  BUDGET_FILE_SUBTOTAL: '« {{label}} » dit {{stated}} ; les lignes font {{computed}} : écart {{gap}}.',
  BUDGET_FILE_LINE_TOTAL:
    'Ligne {{code}} : le fichier dit {{stated}} ; coût unitaire × quantité × fréquence × part fait {{computed}} : écart {{gap}}.',
  BUDGET_FILE_DONOR_AMOUNT: 'Ligne {{code}} : {{stated}} est gardé tel quel ; au taux du budget la ligne ferait {{computed}}.',
  BUDGET_FORECAST_MONTH: 'Le mois {{month}} n’est pas à prévoir : la prévision va de {{from}} à {{to}}.',
  BUDGET_FORECAST_NEGATIVE: 'Ligne {{code}}, {{month}} : une prévision n’est pas négative.',
  BUDGET_FORECAST_OVER: 'La prévision ne laisse aucun mois après {{month}}.',
} as const
