/** Errors of heads, signing and witnesses. In French. */
export const headsFaultsFr = {
  HEAD_NOTE_LONG: 'Une note de tête compte au plus {{limit}} caractères : ce texte n’en est pas une.',
  HEAD_NOTE_CHARACTER:
    'Un caractère de cette ligne n’a pas sa place dans une note de tête : elle a été modifiée, ou copiée par un programme qui l’a altérée.',
  HEAD_NOTE_UNSIGNED: 'Cette note ne porte aucune signature après sa ligne vide.',
  HEAD_NOTE_MANY: 'Une note porte au plus {{limit}} signatures.',
  HEAD_NOTE_SIGNATURE: 'Cette ligne n’est pas une signature, ou elle est en double.',
  HEAD_NOTE_LINES: 'Une tête compte {{lines}} lignes : l’origine, le rang, l’empreinte, puis le jour et l’instant.',
  HEAD_NOTE_LINE: 'Cette ligne d’une tête n’a pas la forme attendue : « {{text}} ».',
  HEAD_NOTE_OTHER: 'La dernière tête signée de ce texte est celle d’un autre registre.',
  HEAD_FILE_NONE: 'Le fichier {{name}} ne porte aucune note de tête.',
  HEAD_SIGNATURE_FALSE: 'La signature de {{name}} est fausse : la note a changé depuis qu’elle a été signée.',
  HEAD_SIGNER_UNKNOWN:
    'Ce registre ne connaît pas la clé {{keyId}} de {{name}} : ajoutez-la d’abord aux clés de confiance, après l’avoir comparée au papier.',
  HEAD_KEY_NEEDED:
    'La clé de {{name}} n’est connue que par son empreinte : donnez aussi sa clé publique (fichier ou texte), qui sera comparée à cette empreinte.',
  HEAD_KEY_RETIRED: 'La clé de {{name}} a été retirée le {{retired}}, avant la date de cette note ({{date}}).',
  HEAD_SIGNER_WITHDRAWN: 'La confiance dans la clé de {{name}} a été retirée : {{reason}}.',
  HEAD_OTHER_LEDGER: 'Cette note est celle d’un autre registre ({{ledger}}).',
  HEAD_OWN: 'Cette tête est celle de ce registre-ci : on la signe, on ne la contresigne pas.',
  HEAD_FORKED:
    'Une autre tête du même registre a déjà été contresignée ici au rang {{sequence}}, le {{date}} : sa chaîne a été réécrite. Gardez les deux notes.',
  HEAD_OTHER_ORGANISATION: 'Ce registre était jusqu’ici celui de {{known}} ; la note est signée par {{organisation}}.',
  HEAD_NOT_COUNTERSIGNED: 'Cette note ne porte la signature d’aucune autre organisation.',
  HEAD_NOT_HELD:
    'La tête de rang {{sequence}} que cette note atteste n’est pas dans la chaîne de ce registre : la chaîne a été réécrite, ou ce fichier est une copie plus ancienne.',
  HEAD_INSTANT: 'La note donne à cette tête l’instant {{at}} ; la chaîne dit {{kept}}.',
  SIGNING_KEY_NONE:
    'Cette organisation n’a pas encore de clé : la première signature la fait, sous une phrase secrète qui lui est propre.',
  SIGNING_KEY_LOCKED: 'La clé de l’organisation est verrouillée : donnez sa phrase secrète pour signer.',
  KEY_PASSPHRASE_WRONG: 'La phrase secrète n’ouvre pas la clé de l’organisation. Attendez {{seconds}} s avant d’essayer encore.',
  TRUST_KEY_TEXT: 'Ce texte n’est pas une clé publique Ed25519 : collez la clé de vérification, le PEM ou les 64 chiffres.',
  TRUST_KEY_MISMATCH: 'La clé publique donnée n’a pas cette empreinte : comparez-les à nouveau avec le papier.',
  LEDGER_BEHIND:
    'Il manque à ce fichier des événements que cet ordinateur connaît de ce registre (au moins {{missing}}, depuis le {{since}}). Dites pourquoi l’on continue malgré tout : la réponse reste dans la chaîne.',
  LEDGER_BEHIND_SOME:
    'Cet ordinateur connaît une tête de ce registre que ce fichier n’a pas ; les deux ne s’accordent sûrement que jusqu’au {{since}}. Dites pourquoi l’on continue malgré tout : la réponse reste dans la chaîne.',
  BEHIND_REASON: 'Dites pourquoi l’on continue avec ce fichier : le motif reste dans la chaîne.',
  BEHIND_NOT: 'Rien de ce que cet ordinateur connaît ne manque à ce fichier.',
  VERIFY_BEHIND_ACCEPTED:
    'Le {{date}}, {{user}} a continué avec un fichier auquel manquaient des événements connus (au moins {{missing}}, depuis le {{since}}) : « {{reason}} ».',
  VERIFY_HEAD_PLACE: 'La tête {{head}} ({{note}}) est attestée au rang {{stated}} ; la chaîne l’a au rang {{sequence}}.',
  WITNESS_BOOK_MISSING:
    'La liste des têtes relevées sur cet ordinateur a disparu : elle en comptait {{count}}. Comparez ce registre avec un papier ou une copie.',
  WITNESS_BOOK_OLDER:
    'La liste des têtes relevées sur cet ordinateur a été remplacée par une plus ancienne : il en manque {{count}}.',
  HOST_LIST_MISSING:
    'La liste des registres ouverts sur cet ordinateur a disparu ou a été remplacée ; les têtes relevées ({{count}}) disent que ce registre y était.',
  HOST_LIST_DAMAGED: 'La liste des registres ouverts sur cet ordinateur est abîmée.',
  WITNESS_NONE_HERE:
    'Cet ordinateur n’a aucun témoin de ce registre, dont la chaîne dit que {{count}} têtes ont été remises (la dernière le {{date}}) : comparez-le avec l’une d’elles.',
}
