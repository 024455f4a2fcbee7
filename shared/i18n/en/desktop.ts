import type { desktopFr } from '../fr/desktop.ts'

export const desktopEn: Record<keyof typeof desktopFr, string> = {
  'menu.file': 'File',
  'menu.quit': 'Quit',
  'menu.edit': 'Edit',
  'menu.undo': 'Undo',
  'menu.redo': 'Redo',
  'menu.cut': 'Cut',
  'menu.copy': 'Copy',
  'menu.paste': 'Paste',
  'menu.selectAll': 'Select all',
  'menu.view': 'View',
  'menu.zoomIn': 'Zoom in',
  'menu.zoomOut': 'Zoom out',
  'menu.zoomReset': 'Actual size',
  'menu.fullScreen': 'Full screen',
  'menu.help': 'Help',
  'menu.about': 'About Sikasso',
  'dialog.chooseLedger': 'Open a ledger',
  'dialog.ledgers': 'Sikasso ledgers',
  'failure.title': 'Sikasso is stopping',
  'failure.text':
    'The program that keeps the ledger stopped several times in a row. What was saved is still saved. Start Sikasso again; if this happens again, restore the last backup.',
}
