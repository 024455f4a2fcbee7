/** Faults of the area procurement, in French. */
export const procurementFaultsFr = {
  PROCUREMENT_UNKNOWN: 'Ce dossier de marché n’existe pas.',
  PROCUREMENT_OBJECT_MISSING: 'Dites ce que l’on achète : l’objet manque.',
  PROCUREMENT_CATEGORY_MISSING: 'Choisissez la catégorie de l’achat.',
  PROCUREMENT_AMOUNT: 'Estimation et montant attribué sont en francs, plus grands que zéro.',
  PROCUREMENT_BIDS: '{{received}} offres reçues pour {{invited}} fournisseurs consultés : corrigez l’un des deux.',
  PROCUREMENT_LINK: 'Aucune demande ni commande ne porte le numéro {{number}}.',
  PROCUREMENT_ORDER_TAKEN: 'La commande {{order}} appartient déjà au dossier {{file}}.',
  PROCUREMENT_RULE_SOURCE: 'Dites d’où viennent ces seuils (manuel, convention, date).',
  PROCUREMENT_BANDS: 'Les seuils montent, et le dernier n’a pas de limite : rien n’a été changé.',
}
