import type { HelpPage } from '../help.ts'

export const sharedCostsHelpFr = {
  sharedCosts: {
    title: 'Coûts partagés',
    body: [
      'Une clé dit qui porte quelle part d’un coût commun, sur une base mesurée (effectif, heures, surface, kilomètres, coûts directs) et avec son justificatif. Elle est approuvée par une autre personne avant de servir, et ne change plus : un changement est une nouvelle version datée.',
      'Un groupe réunit les dépenses du mois à partager. La répartition reprend chaque dépense par une écriture négative et l’inscrit chez chaque bénéficiaire ; les parts font le tout au franc près, par le plus fort reste.',
      'Une seule répartition par groupe et par mois. Avant validation elle se propose à nouveau ; après, son extourne est le miroir exact.',
      'Les pourcentages convenus sans base sont signalés : un auditeur demandera sur quoi ils reposent.',
      'Les fiches de temps se saisissent au clavier, jour par jour, ou s’importent. L’agent puis son responsable signent ; signée par les deux, la fiche est verrouillée et répartit la paie du mois.',
    ],
    keys: [
      ['ArrowRight', 'jour suivant'],
      ['Enter', 'ligne suivante, ou ouvrir'],
      ['=', 'répéter la case de gauche'],
      ['Ctrl S', 'garder la fiche'],
    ],
  },
} satisfies Record<string, HelpPage>
