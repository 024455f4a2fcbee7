/** The pieces of the one sentence that says what was proved of a workbook. */
export const workbookVerdictFr = {
  proved: 'Prouvé : {{list}}',
  contradicted: 'démenti : {{list}}',
  unproved: 'non prouvé : {{list}}',
  between: ' ; ',
  nothing: 'rien',
  seal: 'que les {{cells}} cellules et les {{parts}} autres éléments sont tels qu’ils ont été scellés',
  formulas: 'que les {{formulas}} formules recalculées par LibreOffice donnent les résultats du fichier',
  'formulas.absent': 'que les {{formulas}} formules donnent les résultats du fichier (LibreOffice n’est pas sur cette machine)',
  'formulas.refused':
    'que les {{formulas}} formules donnent les résultats du fichier (il mène hors de lui-même : il n’est pas ouvert dans un autre programme)',
  'formulas.failed': 'que les {{formulas}} formules donnent les résultats du fichier (LibreOffice n’a pas pu les recalculer)',
  ledger: 'que le classeur vienne de ce registre',
  'ledger.kept': 'que tout y dit ce que le registre garde de la demande soumise',
  'ledger.recomputed': 'que tout y dit ce que le registre donne à l’événement {{sequence}}',
  'ledger.not': 'que le registre dise de même (la raison suit)',
  'ledger.none': 'que le registre dise de même (aucun n’a été donné)',
  rest: 'ce qui est laissé à la main (cellules remplies : {{filled}}), les couleurs et les largeurs',
} as const
