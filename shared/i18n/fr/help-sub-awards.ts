import type { HelpPage } from '../help.ts'

export const subAwardsHelpFr = {
  partners: {
    title: 'Partenaires',
    body: [
      'Une ligne par sous-subvention : ce qui a été avancé, ce qui est accepté, ce qui reste dû, et si la tranche suivante est possible. Entrée ouvre le partenaire.',
      'Le reste dû est l’avance moins l’accepté et le reversé. Il se compose du non dépensé, du rejeté, de l’en question et de ce qui est en revue. L’accepté vient des revues ; sans revue, il vient des pièces qui soldent l’avance.',
      'La tranche suivante est bloquée sous le pourcentage minimal, quand une avance antérieure à la dernière n’est pas apurée, hors des dates de la convention, ou au-delà de sa limite. Un administrateur peut laisser passer, par écrit.',
      'De chaque besoin est déduit ce que le partenaire détient encore. Une fois approuvé, le versement est proposé en brouillon : il se valide comme toute pièce.',
      'Un administrateur crée une sous-subvention, et son partenaire s’il est nouveau, depuis la liste. La convention s’enregistre ensuite, puis se modifie par avenants, avec ce qui valait avant. La diligence porte une note par pilier ; une évaluation échue ou un criblage de plus d’un an sont signalés.',
    ],
    keys: [
      ['ArrowDown', 'ligne suivante'],
      ['Enter', 'ouvrir'],
    ],
  },
  deliveryChain: {
    title: 'Chaîne de mise en œuvre',
    body: [
      'La carte montre d’où viennent les fonds et où ils vont : bailleur, chef de file, partenaires, avec la convention, la période et le montant de chaque lien.',
      'Chaque partenaire porte sa note de diligence et la date de son criblage ; un criblage de plus d’un an est en rouge. Le tableau dit la même chose, avec le livrable, le risque et les contrôles.',
      'L’image s’enregistre en SVG, qui s’ouvre dans un traitement de texte ; les tableaux s’impriment en PDF.',
    ],
    keys: [],
  },
} satisfies Record<string, HelpPage>
