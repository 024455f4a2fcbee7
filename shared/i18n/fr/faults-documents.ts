/** Faults of the area documents, in French. */
export const documentsFaultsFr = {
  DOCUMENT_EMPTY: 'Le fichier {{name}} est vide : rien n’a été joint. Numérisez la pièce de nouveau, puis joignez-la.',
  DOCUMENT_TOO_LARGE:
    'Le fichier {{name}} pèse {{size}} Mo ; une pièce en pèse {{limit}} au plus. Rien n’a été joint : numérisez à 200 ou 300 points par pouce, ou en plusieurs fichiers.',
  DOCUMENT_HEIC:
    'Le fichier {{name}} est une photo HEIC, que les autres ordinateurs ne lisent pas tous. Rien n’a été joint : dans les réglages du téléphone, choisissez le format « le plus compatible » (JPEG), ou envoyez la photo en JPEG.',
  DOCUMENT_TIFF:
    'Le fichier {{name}} est au format TIFF. Rien n’a été joint : réglez le numériseur sur PDF, ou enregistrez l’image en PNG ou en JPEG.',
  DOCUMENT_OFFICE:
    'Le fichier {{name}} est un document de bureautique, qui se modifie encore. Rien n’a été joint : enregistrez-le en PDF, signé s’il doit l’être, puis joignez le PDF.',
  DOCUMENT_NATURE_UNKNOWN:
    'Le fichier {{name}} n’est ni un PDF, ni une image JPEG ou PNG, quel que soit son nom. Rien n’a été joint : enregistrez la pièce dans l’un de ces formats.',
  DOCUMENT_TRUNCATED:
    'Le fichier {{name}} est incomplet : sa fin manque. Rien n’a été joint : copiez-le ou numérisez-le de nouveau.',
  DOCUMENT_DAMAGED:
    'Le fichier {{name}} est abîmé : son contenu se contredit. Rien n’a été joint : ouvrez l’original, enregistrez-le de nouveau ou numérisez la pièce.',
  DOCUMENT_IMAGE_TOO_LARGE:
    'L’image {{name}} mesure {{width}} × {{height}} points : c’est trop pour être regardée. Rien n’a été joint : numérisez à 300 points par pouce au plus.',
  DOCUMENT_UNKNOWN: 'Ce document n’est pas dans le registre.',
  DOCUMENT_SUBJECT_UNKNOWN: '« {{subject}} » n’existe pas dans ce registre : aucune pièce n’y a été jointe.',
  DOCUMENT_LINE_UNKNOWN: 'La ligne {{line}} n’existe pas : la pièce comptable en a {{lines}}.',
  DOCUMENT_ALREADY_ATTACHED: 'Ce même fichier est déjà joint ici, au même titre : il n’a pas été joint deux fois.',
  DOCUMENT_LINK_UNKNOWN: 'Cette pièce justificative n’est plus jointe : rechargez l’écran.',
  DOCUMENT_LINK_POSTED:
    'La pièce comptable est validée : un justificatif ne s’en retire plus. Remplacez-le, avec un motif ; il reste visible.',
  DOCUMENT_SUPERSEDED: 'Ce justificatif a déjà été remplacé : il reste tel qu’il est.',
  DOCUMENT_KIND_UNKNOWN: '« {{kind}} » n’est pas dans la table des pièces justificatives.',
  DOCUMENT_ABSENCE_KNOWN: 'L’absence de cette pièce est déjà déclarée : retirez d’abord la déclaration.',
  DOCUMENT_ABSENCE_UNKNOWN: 'Cette déclaration n’est plus en vigueur : rechargez l’écran.',
  DOCUMENT_FILE_MISSING:
    'Le fichier de « {{name}} » manque dans le dossier des pièces du registre. Reprenez-le d’une sauvegarde, ou joignez de nouveau le même fichier : il sera reconnu.',
  DOCUMENT_FILE_CHANGED:
    'Le fichier de « {{name}} » n’est plus celui qui a été joint : il n’est pas montré. Reprenez-le d’une sauvegarde, ou joignez de nouveau l’original : il sera reconnu.',
  DOCUMENT_TYPE_UNNAMED: 'Le type de dépense {{code}} ou l’une de ses pièces n’a pas de nom dans les deux langues.',
  DOCUMENT_TYPE_TWICE: 'Le type de dépense {{code}} porte un code ou un nom qui figure déjà dans la table.',
  DOCUMENT_REQUIRED_TWICE: 'Le type de dépense {{code}} demande deux fois la même pièce.',
  SCAN_GONE: 'Ce fichier n’est plus dans le dossier des numérisations : il a été rangé, déplacé ou supprimé. Rien n’a été joint.',
  VERIFY_DOCUMENT_MISSING:
    'La pièce justificative « {{name}} » (empreinte {{hash}}) manque dans le dossier des pièces. Reprenez son fichier d’une sauvegarde, ou joignez de nouveau l’original.',
  VERIFY_DOCUMENT_CHANGED:
    'La pièce justificative « {{name}} » (empreinte {{hash}}) n’est plus celle qui a été jointe : son fichier a été modifié ou échangé. Reprenez-le d’une sauvegarde, ou joignez de nouveau l’original.',
  DOCUMENTS_NONE_ASKED: 'Aucune pièce comptable de {{month}} ne demande de justificatif d’après son type de dépense.',
  DOCUMENTS_ALL_COMPLETE: 'Pièces comptables de {{month}} qui demandent des justificatifs : {{count}}, toutes complètes.',
  DOCUMENTS_INCOMPLETE:
    'Pièces comptables incomplètes de {{month}} : {{count}}, sur {{checked}} qui demandent des justificatifs.',
  DOCUMENTS_VOUCHER_INCOMPLETE: '{{voucher}} du {{date}}, {{label}} : justificatifs manquants, {{missing}} sur {{required}}.',
}
