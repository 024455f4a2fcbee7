/** Errors of the auditor’s file, in French. */
export const workingPapersFaultsFr = {
  PAPERS_NONE: 'Ce registre n’a pas encore de dossier d’audit : rien n’y a été écrit.',
  PAPERS_UNREADABLE:
    '{{name}} n’est pas un dossier d’audit de ce registre, ou il est chiffré avec une autre clé ; rien n’a été écrit.',
  PAPERS_FROM_THE_FUTURE:
    'Ce dossier d’audit a été écrit par une version plus récente (format {{version}}). Rien n’a été touché ; installez la version récente.',
  PAPERS_DAMAGED: 'Le dossier d’audit {{name}} est abîmé, tronqué ou a été modifié hors de Sikasso ; rien n’a été écrit.',
  PAPERS_OF_OTHER_LEDGER: 'Le dossier d’audit {{name}} appartient à un autre registre ; rien n’a été écrit.',
  PAPERS_IN_USE: 'Le dossier d’audit {{name}} est en cours d’écriture dans un autre programme. Recommencez dans un instant.',
  PAPERS_AUTHOR_MISSING:
    'Dites d’abord qui vous êtes : votre nom est porté sur tout ce que vous écrivez au dossier (en ligne de commande, --author NOM).',
  PAPERS_SUBJECT_UNKNOWN: '« {{subject}} » n’est pas dans ce registre.',
  PAPERS_TEXT_MISSING: 'Écrivez le texte de l’annotation.',
  PAPERS_PAPER_GONE: 'Ce papier n’est pas, ou plus, dans le dossier d’audit.',
  PAPERS_TICKMARK_UNKNOWN: 'La coche « {{code}} » n’est pas dans la légende.',
}
