/** Faults of the area third-parties, in French. */
export const thirdPartiesFaultsFr = {
  PARTY_UNKNOWN: 'Le tiers {{name}} n’existe pas.',
  PARTY_EXISTS: 'Le tiers « {{name}} » existe déjà : rien n’a été ajouté. Cherchez-le dans la liste et complétez sa fiche.',
  PARTY_NAME_KEPT:
    'Le nom « {{name}} » est celui que portent les écritures : il ne change pas. Fermez ce tiers et créez-en un autre.',
  PARTY_PHONE: '« {{value}} » n’est pas un numéro de téléphone : il faut au moins huit chiffres.',
  PARTY_EMAIL: '« {{value}} » n’est pas une adresse de courriel.',
  PARTY_DAYS: 'Le délai « {{value}} » doit être un nombre de jours entre 0 et 365.',
  PARTY_KIND: '« {{value}} » n’est pas une catégorie de tiers (fournisseur, personnel, bénéficiaire, partenaire, État, autre).',
  PARTY_KIND_MISSING: 'Le tiers « {{name}} » n’a pas encore de fiche : dites sa catégorie dans le fichier.',
  PARTY_REPEATED: 'Le tiers « {{name}} » figure deux fois dans le fichier : rien n’a été importé.',
  MATCHING_LINE_UNKNOWN: 'La ligne {{line}} n’existe pas : rien n’a été lettré.',
  MATCHING_ALREADY: 'La ligne de la pièce {{voucher}} est déjà lettrée {{letter}} et soldée. Défaites ce lettrage d’abord.',
  MATCHING_NO_PARTY:
    'La ligne de la pièce {{voucher}} ne porte pas de tiers : elle ne se lettre pas. Corrigez la pièce en nommant le tiers.',
  MATCHING_TWO_LINES: 'Un lettrage réunit au moins deux lignes : choisissez-en une autre.',
  MATCHING_MIXED: 'Ces lignes ne sont pas du même compte, du même tiers et de la même monnaie : elles ne se compensent pas.',
  MATCHING_ONE_SIGN: 'Ces lignes sont toutes du même côté : il faut au moins une facture et un règlement.',
  MATCHING_GROUP_UNKNOWN: 'Ce lettrage ({{group}}) n’existe plus : il a été défait entre-temps.',
} as const
