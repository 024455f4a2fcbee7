/** Words of a head on paper, in French. */
export const headsPrintsFr = {
  'head.title': 'Tête de la chaîne, rang {{sequence}}',
  'head.signed': 'Signée par la clé de l’organisation. Le code porte le même texte : il se scanne, se vérifie et se contresigne.',
  'head.locked': 'Non signée : la clé de l’organisation était verrouillée. La dernière tête signée du registre suit.',
  'head.lockedAlone': 'Non signée : la clé de l’organisation était verrouillée, et aucune tête n’a encore été signée.',
  'head.noKey': 'Non signée : l’organisation n’a pas encore de clé.',
}
