/** Faults of the area presets, and of what follows a posted voucher, in French. */
export const presetsFaultsFr = {
  PRESET_UNKNOWN: 'Le modèle {{name}} n’existe pas ou a été supprimé. Rien n’est changé : choisissez-en un autre.',
  PRESET_EXISTS: 'Un modèle s’appelle déjà « {{name}} ». Donnez un autre nom.',
  PRESET_BUNDLED: 'Le modèle {{name}} est fourni avec le produit et ne change pas. Copiez-le, puis modifiez la copie.',
  PRESET_USED: 'Le modèle « {{name}} » sert à la pièce récurrente « {{recurring}} ». Supprimez d’abord celle-ci.',
  PRESET_VALUE_MISSING: 'Il manque une valeur : {{name}}.',
  PRESET_VALUE_UNASKED:
    'Une ligne prend le montant « {{name}} », que le modèle ne demande pas. Changez le montant de cette ligne.',
  PRESET_AMOUNT_NEGATIVE: '{{name}} ne peut pas être négatif : un modèle pose chaque montant du bon côté.',
  PRESET_FIGURE: '« {{value}} » n’est pas un pourcentage ou une part : écrivez un nombre positif, avec un point.',
  PRESET_NOTHING: 'Aucune ligne n’a de montant : donnez-en au moins un.',
  PRESET_REST_TURNS: 'Les retenues dépassent le montant de {{amount}} : il ne reste rien à payer. Vérifiez les montants.',
  PRESET_JOURNAL_ACCOUNT:
    'Le journal {{journal}} n’a pas de compte de trésorerie. Choisissez un journal de banque, de caisse ou de portefeuille.',
  PRESET_CURRENCIES: 'La pièce {{voucher}} mêle plusieurs monnaies : elle ne peut pas servir de modèle.',
  PRESET_OF_CORRECTION: 'La pièce {{voucher}} a des montants négatifs : une correction ou une extourne ne se répète pas.',
  WITHHOLDING_MISSING:
    'Le barème n’a pas de taux pour {{withholding}} au {{date}}. Ajoutez-le dans Récurrentes, onglet Retenues.',
  WITHHOLDING_UNKNOWN: 'Le barème n’a pas de ligne {{withholding}} à partir du {{date}}.',
  WITHHOLDING_EXISTS: 'Le barème a déjà une ligne {{withholding}} à partir du {{date}}. Modifiez-la, ou changez la date.',
  WITHHOLDING_LAST: 'La dernière ligne du barème reste : mettez-lui une date de fin.',
  WITHHOLDING_RATE: '« {{value}} » n’est pas un taux entre 0 et 100, avec quatre décimales au plus.',
  WITHHOLDING_DATES: 'La fin ({{to}}) précède le début ({{from}}).',
  RECURRING_UNKNOWN: 'La pièce récurrente {{id}} n’existe pas ou a été supprimée.',
  RECURRING_MONTHS: 'Le dernier mois ({{to}}) précède le premier ({{from}}).',
  RECURRING_ALREADY: '« {{name}} » a déjà sa pièce de {{month}}. Rien n’a été proposé : retirez-la de la sélection.',
  RECURRING_NOT_DUE: '« {{name}} » n’est pas due en {{month}}. Rien n’a été proposé.',
  REVERSAL_DRAFT: 'Cette extourne reprend la pièce telle qu’elle est : approuvez-la ou supprimez-la, elle ne se modifie pas.',
  VOUCHER_SEQUEL_PENDING: 'Un brouillon corrige déjà la pièce {{voucher}}. Terminez-le ou supprimez-le d’abord.',
  CORRECTION_KIND:
    'La pièce {{voucher}} est un échange, une réévaluation ou une ouverture : extournez-la, puis saisissez-la à nouveau.',
  RECLASS_LINE_UNKNOWN: 'La pièce {{voucher}} n’a pas de ligne {{line}}.',
  RECLASS_TREASURY:
    'Le compte {{account}} est de la trésorerie : la ligne de banque ou de caisse reste telle quelle. Reclassez la ligne de dépense.',
  RECLASS_ACCOUNT: 'On ne reclasse qu’une dépense vers une dépense : {{from}} vers {{to}} demande une correction.',
  RECLASS_NOTHING: 'Rien ne change : choisissez au moins une autre valeur.',
  RECLASS_ALREADY: 'La ligne {{line}} est déjà reclassée par {{voucher}}. Reclassez la ligne de cette correction.',
  VALUE_DATE_INVALID: 'La date de valeur {{value}} n’est pas une date, ou suit la date de la pièce ({{date}}).',
  DUPLICATE_INVOICE: 'La facture {{invoice}} de {{thirdParty}} figure déjà dans {{voucher}} du {{date}}.',
  DUPLICATE_AMOUNT: '{{thirdParty}} a déjà {{amount}} XOF dans {{voucher}} du {{date}}, à moins de trente jours.',
}
