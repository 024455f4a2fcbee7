import type { HelpPage } from '../help.ts'

export const incidentsHelpFr = {
  incidents: {
    title: 'Incidents',
    body: [
      'Le registre des incidents est réservé aux personnes habilitées par un administrateur, à deux lorsqu’il y a deux administrateurs. Les autres n’en voient ni le contenu ni le nombre ; elles voient à qui parler.',
      'Tout soupçon s’inscrit dès sa détection et se signale immédiatement au bailleur. L’écran avertit au-delà d’un jour. Le nom de la personne qui signale peut rester vide.',
      'Une pièce réservée reste hors des demandes de paiement jusqu’à la clôture de l’incident ; son motif n’est montré nulle part. Chaque enregistrement s’ajoute aux précédents.',
      'Dans un registre non chiffré, qui détient le fichier peut le lire : chiffrez le registre par une phrase secrète avant d’y inscrire un incident.',
    ],
    keys: [],
  },
} satisfies Record<string, HelpPage>
