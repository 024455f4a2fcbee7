import type { HelpPage } from '../help.ts'

export const capacityHelpFr = {
  capacity: {
    title: 'Capacités',
    body: [
      'Une courbe par pilier et par partenaire : chaque contrôle signé dont le sujet est un partenaire y entre, quel que soit le modèle, et les évaluations faites ailleurs, saisies ou importées. Toutes les notes sont en pourcentage de leur échelle ; la note d’origine reste écrite à côté.',
      'Le plan réunit les actions décidées et celles que les contrôles ont ouvertes. Une action faite porte sa preuve. Une formation note ses jours, ses participants par sexe et son coût, de préférence par les lignes des pièces.',
      '« Ce qui a changé » compare deux évaluations : piliers, réponses, et ce qui a été fait entre les deux. La fiche PDF porte la courbe ; Excel et CSV viennent des rapports « Capacités » et « Plan de renforcement ».',
      'En ligne de commande : sikasso report capacity REGISTRE --partner CODE.',
    ],
    keys: [],
  },
} satisfies Record<string, HelpPage>
