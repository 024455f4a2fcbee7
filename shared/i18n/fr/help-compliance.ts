import type { HelpPage } from '../help.ts'

export const complianceHelpFr = {
  checklists: {
    title: 'Contrôles',
    body: [
      'Quatre modèles du logiciel : T1 justificatifs d’une pièce, T3 rapport au bailleur, T4 diligence d’un partenaire, T5 obligations de l’année. La clôture mensuelle T2 a son propre écran.',
      'Répondez point par point. Un point sans objet sort du calcul ; un point bloquant qui échoue plafonne la note de l’ensemble. Gardez autant de fois que nécessaire. La preuve est un texte, ou un document du registre trouvé par son nom.',
      'La signature fige le contrôle dans la chaîne. Elle attend toutes les réponses, et les preuves que le modèle exige. Chaque point à non devient une action, avec un responsable et une échéance. Excel et PDF donnent le contrôle entier.',
      'Un point bloquant n’est jamais sans objet, sauf où le modèle l’admet : il faut alors une raison, et la confirmation d’une deuxième personne, qui n’a ni préparé le contrôle ni répondu à un point. Changer la réponse ou la raison efface la confirmation. Celui qui a préparé un contrôle ne le signe pas dès que deux personnes écrivent ; une personne seule signe, et le contrôle le dit.',
      'Au-delà de la part de N/A que le modèle permet (30 % d’ordinaire), un contrôle signé n’est pas réussi. Ce que les livres montrent sans objet ne compte pas. Répondre autrement que les livres demande une remarque et reste marqué, à l’écran, en Excel et en PDF.',
      'L’onglet Modèles : copiez un modèle du logiciel ou commencez-en un, écrivez sections et points, publiez. Une version publiée ne change plus : modifier en prépare une nouvelle, et les contrôles répondus gardent la leur. Un contrôle en cours passe à la nouvelle version quand vous le demandez.',
      'Un point peut s’appliquer sous condition : type, montant, sujet ou la réponse d’un point d’avant, par exemple « type dans (ACS, SRV) et montant >= 250000 ». Sans objet, il sort du calcul de lui-même. « N/A permis si » s’écrit de même ; « toujours » le permet sans condition.',
      'En ligne de commande : sikasso checklist run, confirm, sign, list, export, import et print.',
    ],
    keys: [
      ['ArrowLeft', 'réponse précédente'],
      ['ArrowRight', 'réponse suivante'],
      ['O', 'oui, vérifié'],
      ['N', 'non, absent'],
      ['X', 'sans objet'],
      ['P', 'preuve'],
    ],
  },
} satisfies Record<string, HelpPage>
