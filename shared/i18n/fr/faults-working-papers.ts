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
  PAPERS_STRUCTURE_GONE: 'La structure du dossier d’audit a perdu {{object}} : elle a été modifiée hors de Sikasso.',
  PAPERS_STRUCTURE_ADDED: 'La structure du dossier d’audit a reçu {{object}}, qui n’est pas de cette version.',
  PAPERS_STRUCTURE_CHANGED: 'La définition de {{object}}, dans le dossier d’audit, n’est plus celle de cette version.',
  PAPERS_EMPTY: 'Le dossier d’audit ne contient plus aucune entrée : tout a été supprimé.',
  PAPERS_ALTERED: 'Le dossier d’audit {{name}} a été modifié hors de Sikasso : il se lit, et rien n’y est écrit ni repris.',
  PAPERS_ENTRY_CHANGED:
    'Entrée {{entry}} du dossier, {{kind}} « {{about}} » : {{field}} modifié après coup. Écrit : « {{held}} » ; on y lit : « {{found}} ».',
  PAPERS_ENTRY_ALTERED:
    'L’entrée {{entry}} du dossier, {{kind}} « {{about}} » au nom de {{author}} ({{at}}), n’est plus ce qui a été écrit.',
  PAPERS_ENTRY_FORM:
    'L’entrée {{entry}} du dossier, {{kind}} « {{about}} » au nom de {{author}} ({{at}}), n’a pas la forme de ce que Sikasso écrit.',
  PAPERS_ENTRY_LOOSE:
    'L’entrée {{entry}} du dossier, {{kind}} « {{about}} » au nom de {{author}} ({{at}}), ne tient pas à la suite : elle a été ajoutée, ou ce qui la suivait a été supprimé.',
  PAPERS_ENTRY_DELETED: 'Entrée supprimée du dossier : {{kind}} « {{about}} », de {{author}} ({{at}}).',
  PAPERS_ENTRY_NUMBER_DELETED: 'L’entrée {{entry}} du dossier a été supprimée.',
  PAPERS_ENTRIES_DELETED: 'Les entrées {{from}} à {{to}} du dossier ont été supprimées.',
  PAPERS_TAKEN_DELETED: 'Des entrées reprises du fichier « {{about}} » ({{at}}) ont été supprimées du dossier.',
  PAPERS_PAPER_CHANGED:
    'Dans le dossier, {{kind}} « {{about}} » : {{field}} modifié après coup. La chaîne porte : « {{held}} » ; on y lit : « {{found}} ».',
  PAPERS_PAPER_RENAMED: 'Dans le dossier, {{kind}} « {{about}} » se trouve sous un autre identifiant : {{found}}.',
  PAPERS_PAPER_LOOSE:
    'Dans le dossier, {{kind}} « {{about}} », au nom de {{author}} ({{at}}), n’est dans aucune entrée : ajouté hors de Sikasso, ou son entrée a été supprimée.',
  PAPERS_PAPER_DELETED: 'Supprimé du dossier : {{kind}} « {{about}} », de {{author}} ({{at}}).',
  PAPERS_ENTRY_OTHER_LEDGER: 'L’entrée {{entry}} du dossier ouvre le dossier d’un autre registre ({{organisation}}).',
  PAPERS_TIE_BROKEN:
    'Dans le dossier, {{kind}} « {{about}} », de {{author}} ({{at}}), repose sur l’événement {{sequence}} du registre, de tête {{head}} ; ce registre y porte {{here}}.',
  PAPERS_AHEAD_OF_LEDGER:
    'Le dossier a été écrit sur un registre qui allait jusqu’à l’événement {{sequence}} ; celui-ci s’arrête à {{last}} : c’est une copie plus ancienne, ou elle a été tronquée.',
  PAPERS_OLDER:
    'Ce dossier s’arrête à l’entrée {{found}} ; cet ordinateur en a vu {{seen}} ({{at}}) : une copie plus ancienne a été remise à sa place.',
  PAPERS_REWRITTEN:
    'L’entrée {{seen}} que cet ordinateur a vue ({{at}}) n’est plus dans le dossier : il a été réécrit, ou continué d’une copie plus ancienne.',
  PAPERS_TAKEN_GONE:
    'Le registre a repris, pour le constat {{number}}, l’entrée {{entry}} de {{author}} ({{at}}) ; elle n’est plus dans le dossier : il a été réécrit, ou continué d’une copie plus ancienne.',
  PAPERS_LOST: 'Un dossier d’audit de {{seen}} entrées ({{at}}) était ici sur cet ordinateur ; il n’y est plus.',
  PAPERS_SOUND: 'Rien n’est à reprocher au dossier d’audit {{name}} : il reste où il est.',
  AUDIT_COPY_PLAIN:
    'La copie {{name}} n’est pas chiffrée : qui a le fichier lit tout, y compris les salaires. Gardez-la le temps du contrôle seulement, et ne la remettez à personne qui n’ait pas à la lire.',
}
