/** Words of the sheets of the area virements, in French. */
export const virementsPrintsFr = {
  'virement.ask': 'Demande de virement budgétaire',
  'virement.notice': 'Avis de virement budgétaire',
  'virement.to': 'À l’attention de : {{donor}}',
  'virement.grant': 'Convention',
  'virement.version': 'Version du budget',
  'virement.rule': 'Règle de la convention',
  'virement.scope.LINE': 'tolérance de {{percent}} % par ligne',
  'virement.scope.SUBHEAD': 'tolérance de {{percent}} % par sous-rubrique',
  'virement.scope.HEAD': 'tolérance de {{percent}} % par rubrique',
  'virement.askText':
    'Le virement {{number}} dépasse la tolérance de la convention. Nous sollicitons votre accord écrit avant de modifier le budget comme suit.',
  'virement.noticeText': 'Le virement {{number}} reste dans la tolérance de la convention. Nous vous en informons.',
  'virement.why': 'Justification',
  'virement.line': 'Ligne budgétaire',
  'virement.before': 'Avant, {{currency}}',
  'virement.change': 'Virement, {{currency}}',
  'virement.after': 'Après, {{currency}}',
  'virement.decided':
    'Approuvé le {{date}}, avec effet au {{effective}}, référence {{reference}} : version V{{version}} du budget.',
  'virement.requested': 'Demandé par',
  'virement.authorised': 'Autorisé par',
  'virement.donor': 'Pour accord, {{donor}}',
} as const
