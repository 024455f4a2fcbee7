import type { HelpPage } from '../help.ts'

export const budgetVersionsHelpFr = {
  budgetVersions: {
    title: 'Versions du budget',
    body: [
      'Un budget approuvé ne change jamais : la version suivante se prépare ici, ligne par ligne (coût unitaire × quantité × fréquence × part), puis se soumet et s’approuve avec la référence du bailleur. Dès que deux personnes écrivent, qui prépare n’approuve pas.',
      'Le classeur du bailleur s’importe tel quel : titres, en-têtes fusionnés, rubriques, sous-totaux. Chaque défaut porte sa cellule et son écart ; rien n’est repris à moitié.',
      'Chaque ligne s’étale par mois ; la somme des mois est toujours le total. Deux versions se comparent côte à côte.',
      'La prévision va du mois qui suit le dernier réalisé à la fin de la subvention. Chaque prévision est gardée sous son numéro, et sa justesse se mesure quand les mois passent.',
    ],
    keys: [['Tab', 'champ suivant']],
  },
} satisfies Record<string, HelpPage>
