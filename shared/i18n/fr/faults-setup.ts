/** Errors of the setup file and of rates, in French. */
export const setupFaultsFr = {
  SETUP_INVALID:
    'Le fichier de mise en place n’est pas du JSON lisible : vérifiez les guillemets, virgules et accolades à cet endroit. Rien n’a été écrit.',
  SETUP_KEY_UNKNOWN:
    'La clé {{name}} n’existe pas dans un fichier de mise en place. Corrigez-la ou retirez-la (voir docs/setup.schema.json).',
  SETUP_KEY_REPEATED: 'La clé {{name}} figure deux fois au même endroit. Réunissez les deux en une seule.',
  SETUP_TEXT_NEEDED: '{{name}} s’écrit entre guillemets, pour rester exact : "{{value}}".',
  SETUP_REPEATED: '{{name}} {{code}} figure deux fois dans le fichier. Gardez une seule entrée.',
  SETUP_CONFLICT: '{{name}} {{code}} existe déjà : {{field}} ne peut plus changer. Rien n’a été écrit.',
  SETUP_REFERENCE: '{{field}} nomme {{value}}, qui n’existe pas. Ajoutez-le au fichier ou corrigez le code.',
  SETUP_DATES: 'La fin ({{end}}) précède le début ({{start}}).',
  SETUP_CURRENCY: '{{name}} ne peut pas être {{value}} ici : {{allowed}}.',
  SETUP_BUDGET_RATE:
    'Le taux budgétaire de {{grant}} manque pour convertir la ligne {{budgetLine}} : donnez conversion.budgetRate, ou amount dans la monnaie de la subvention.',
  SETUP_ZERO: '{{name}} doit être plus grand que zéro.',
  RATE_DATE_NEEDED: 'Le taux {{base}}/{{quote}} doit porter un mois ou une date : l’un des deux, pas les deux.',
  RATE_PEG: 'Le taux EUR/XOF est fixé par la loi à 655,957 ; {{value}} n’a pas été repris.',
  RATE_NOT_IN_XOF:
    'Le taux {{base}}/{{quote}} ne servirait à rien : donnez le nombre de XOF pour une unité de la devise (base GBP, quote XOF).',
} as const
