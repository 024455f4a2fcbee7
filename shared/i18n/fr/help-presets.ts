import type { HelpPage } from '../help.ts'

export const presetsHelpFr = {
  recurring: {
    title: 'Pièces récurrentes et modèles',
    body: [
      'Une pièce récurrente décrit ce qui revient chaque mois : d’un modèle ou d’une pièce validée, un jour du mois, un premier et un dernier mois. Dans un mois plus court, c’est le dernier jour.',
      'À proposer montre ce qui est dû à ce jour. Un clic en fait des brouillons, une seule fois par mois ; supprimer le brouillon rend le mois à nouveau dû. Rien n’est validé sans vous.',
      'Quand le mois est clos, le brouillon est daté du premier jour ouvert et garde sa date de valeur.',
      'Un modèle pose les lignes d’une pièce usuelle et calcule ce qu’il faut retenir. Copiez un modèle fourni pour le changer, ou faites-en un d’une pièce du registre.',
      'Le barème des retenues dit, pour chaque code, le taux, le compte, la date d’effet et la source. Les taux fournis sont à confirmer par un comptable agréé ; la date de la pièce choisit la ligne.',
    ],
    keys: [
      ['Tab', 'champ suivant'],
      ['Enter', 'garder le formulaire'],
      ['Escape', 'fermer la fenêtre'],
    ],
  },
} satisfies Record<string, HelpPage>
