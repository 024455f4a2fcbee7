import type { HelpPage } from '../help.ts'

export const exchangeHelpFr = {
  packages: {
    title: 'Paquets de période',
    body: [
      'Un paquet est un seul fichier .sikpkg : les pièces d’une période close, leurs scans, le rapport par ligne budgétaire, la trésorerie, les avances et les contrôles, signés par la clé de l’organisation. Il part par clé USB ou par courriel.',
      'La même période close redonne le même fichier, octet pour octet. Un mois rouvert ou un scan ajouté donne un nouveau paquet, qui nomme celui qu’il remplace.',
      'Imprimez la clé et annexez la feuille à la convention. Qui reçoit un paquet compare l’empreinte, groupe par groupe, puis ajoute la clé à ses clés de confiance. Un paquet signé par une autre clé est alors nommé, avec les deux empreintes.',
      'La vérification prouve le paquet par lui-même : il porte le squelette de la chaîne (de chaque événement, l’en-tête et l’empreinte du contenu), si bien que chaque pièce et chaque sceau se comparent à la tête annoncée, sans les livres ; une pièce changée ou un événement omis est nommé. Dans le registre de l’expéditeur, elle compare aussi chaque pièce, champ par champ ; dans celui du chef de file, la clé, le partenaire et la sous-subvention.',
      'Les paquets ne sont pas chiffrés : ne les confiez pas à un canal où un autre pourrait les lire. La partie secrète de la clé est dans le registre sous une phrase secrète qui lui est propre ; elle se déverrouille pour la séance.',
      'En ligne de commande : sikasso package create, package inspect, verify PAQUET --against REGISTRE, exchange key, exchange trust.',
    ],
    keys: [],
  },
} satisfies Record<string, HelpPage>
