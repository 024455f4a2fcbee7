/** Texts of the desktop's own menus and dialogs, in French. */
export const desktopFr = {
  'menu.file': 'Fichier',
  'menu.quit': 'Quitter',
  'menu.edit': 'Édition',
  'menu.undo': 'Annuler',
  'menu.redo': 'Rétablir',
  'menu.cut': 'Couper',
  'menu.copy': 'Copier',
  'menu.paste': 'Coller',
  'menu.selectAll': 'Tout sélectionner',
  'menu.view': 'Affichage',
  'menu.zoomIn': 'Agrandir',
  'menu.zoomOut': 'Réduire',
  'menu.zoomReset': 'Taille normale',
  'menu.fullScreen': 'Plein écran',
  'menu.help': 'Aide',
  'menu.about': 'À propos de Sikasso',
  'dialog.chooseLedger': 'Ouvrir un registre',
  'dialog.ledgers': 'Registres Sikasso',
  'failure.title': 'Sikasso s’arrête',
  'failure.text':
    'Le programme qui garde le registre s’est arrêté plusieurs fois de suite. Ce qui était enregistré l’est toujours. Relancez Sikasso ; si cela se répète, restaurez la dernière sauvegarde.',
} as const
