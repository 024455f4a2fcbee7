import type { HelpPage } from '../help.ts'

export const complianceHelpFr = {
  checklists: {
    title: 'Contrôles',
    body: [
      'Quatre modèles : T1 justificatifs d’une pièce, T3 rapport au bailleur, T4 diligence d’un partenaire, T5 obligations de l’année. La clôture mensuelle T2 a son propre écran.',
      'Répondez point par point. Un point sans objet sort du calcul ; un point bloquant qui échoue plafonne la note de l’ensemble. Gardez autant de fois que nécessaire.',
      'La signature fige le contrôle dans la chaîne. Chaque point à non devient une action, avec un responsable et une échéance.',
      'En ligne de commande : sikasso checklist run REGISTRE, avec un fichier de réponses.',
    ],
    keys: [
      ['ArrowLeft', 'réponse précédente'],
      ['ArrowRight', 'réponse suivante'],
    ],
  },
} satisfies Record<string, HelpPage>
