import type { HelpPage } from '../help.ts'

export const activitiesHelpFr = {
  activities: {
    title: 'Activités et résultats',
    body: [
      'Registre : ateliers, échanges entre pairs, recherche de terrain. Chaque activité dit son lieu, ses dates, qui l’a tenue, ses participants par sexe et organisation, ses documents et les lignes de pièces qu’elle porte. La liste de présence s’importe d’un classeur et s’exporte.',
      'Une ligne se partage entre activités, en francs, sans jamais dépasser son montant ; ce que rien ne porte est montré. Une activité validée garde ses présences, et se rouvre avec un motif. Qui l’a enregistrée, ou sa liste, ne la valide pas dès que deux personnes écrivent ; validée seul, elle le dit.',
      'Cadre logique : impact, effets, produits ; leurs indicateurs avec référence, jalons et cible. Un réalisé ne s’efface pas : il se corrige, avec un motif. Un indicateur peut se calculer du registre.',
      'Coûts : la dépense éligible par activité, événement, participant, produit et unité, contre le coût unitaire du budget. Chaque montant s’ouvre sur les lignes qui font sa somme.',
      'En ligne de commande : sikasso import attendance, sikasso import logframe, et les rapports activities, results, activity-costs et logframe.',
    ],
    keys: [
      ['ArrowUp', 'ligne précédente'],
      ['ArrowDown', 'ligne suivante'],
      ['Enter', 'ouvrir'],
      ['Escape', 'fermer le détail'],
    ],
  },
} satisfies Record<string, HelpPage>
