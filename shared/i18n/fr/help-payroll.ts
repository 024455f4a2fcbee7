import type { HelpPage } from '../help.ts'

export const payrollHelpFr = {
  payroll: {
    title: 'Paie',
    body: [
      'Dans Personnel, chaque agent a son contrat, sa paie, sa situation de famille et la répartition de son temps, datés : un changement commence un jour donné, l’ancien reste.',
      'Dans Barèmes, les cotisations, les tranches de l’ITS et les échéances portent leur source. Le barème en vigueur le jour de la paie est appliqué ; un mois calculé ne change plus quand un taux change.',
      'Saisissez les heures supplémentaires, primes, absences et retenues de chacun dans le volet de droite, puis calculez le mois. La pièce de paie est proposée en brouillon, équilibrée dans chaque fonds ; recalculer la remplace, ou la corrige si elle est validée.',
      'Le contrôle compare le livre de paie, le grand livre, les déclarations et la liste de paiement. Les salaires se paient par banque, porte-monnaie ou espèces, chacun avec sa liste.',
      'Dans Déclarations, chaque dette a son échéance, son versement proposé et sa quittance. Une paie se répartit par la fiche de temps signée du mois, sinon par la répartition prévue.',
    ],
    keys: [
      ['ArrowDown', 'agent ou déclaration suivante'],
      ['Enter', 'ouvrir le bulletin ou la fiche'],
      ['Escape', 'fermer le volet'],
    ],
  },
} satisfies Record<string, HelpPage>
