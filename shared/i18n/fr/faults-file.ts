/** Errors of the ledger's file itself and of who may open it, in French. */
export const fileFaultsFr = {
  LEDGER_MISSING: 'Le fichier {{name}} n’existe pas. Vérifiez le chemin.',
  LEDGER_EXISTS: 'Le fichier {{name}} existe déjà ; rien n’a été écrit. Choisissez un autre nom.',
  LEDGER_IN_USE: 'Ce registre est ouvert dans un autre programme. Fermez-le là-bas, puis recommencez.',
  NOT_A_LEDGER: 'Le fichier {{name}} n’est pas un registre Sikasso.',
  LEDGER_FROM_THE_FUTURE:
    'Ce registre a été écrit par une version plus récente (format {{version}}). Rien n’a été touché ; installez la version récente.',
  LEDGER_DAMAGED: 'Le fichier du registre est abîmé : {{place}}. Rien n’a été écrit ; restaurez la dernière sauvegarde.',
  LEDGER_ALTERED:
    'Le contrôle du {{date}} a trouvé le registre altéré : clôture, demande, paquet et certificat sont refusés jusqu’à une vérification sans défaut (Audit, Vérification). La saisie reste possible.',
  LEDGER_NOT_SOUND:
    'Registre altéré : le contrôle du {{date}} y a trouvé des défauts. Ce qui suit en porte la mention jusqu’à une vérification sans défaut.',
  LEDGER_READ_ONLY: 'Le registre est en lecture seule : rien n’a été écrit. Vérifiez les droits du fichier et du dossier.',
  LEDGER_OPEN_READ_ONLY:
    'Le registre est ouvert en lecture seule (auditeur) : rien n’y est écrit. Pour y travailler, fermez-le, puis ouvrez-le normalement.',
  DISK_FULL: 'Le disque est plein : rien n’a été écrit. Libérez de la place, puis recommencez.',
  FILE_MISSING: 'Le fichier {{name}} n’existe pas ou ne peut pas être lu.',
  FOLDER_NOT_EMPTY: 'Le dossier {{name}} n’est pas vide ; rien n’a été écrit. Choisissez un dossier nouveau ou vide.',
  FOLDER_IS_SYNCHRONISED:
    'Le dossier {{name}} est synchronisé ({{service}}) : un registre ouvert y serait abîmé. Choisissez un dossier de cet ordinateur.',
  FILE_NOT_WRITTEN: 'Le fichier {{name}} n’a pas pu être écrit : {{reason}}.',
  PASSPHRASE_NEEDED: 'Ce registre est chiffré. Donnez la phrase secrète (variable SIKASSO_PASSPHRASE).',
  PASSPHRASE_WRONG: 'La phrase secrète n’ouvre pas ce registre. Attendez {{seconds}} s avant d’essayer encore.',
  PASSPHRASE_TOO_SHORT: 'La phrase secrète doit compter au moins {{length}} caractères.',
  RECOVERY_KEY_WRONG: 'La clé de secours n’ouvre pas ce registre. Recopiez-la telle qu’elle est imprimée, groupe par groupe.',
  KEYS_MISSING: 'Le fichier {{name}}, qui garde les clés de ce registre chiffré, est absent ou abîmé.',
  USER_UNKNOWN: 'L’utilisateur {{name}} n’existe pas dans ce registre.',
  ROLE_MISSING: '{{name}} n’a pas le rôle nécessaire ({{roles}}) ; rien n’a été écrit.',
  SEPARATION_OF_DUTIES:
    'Celui qui prépare une pièce ne l’approuve pas : désignez deux personnes différentes (--as et --approve-as). Rien n’a été écrit.',
  COMMAND_ID_REUSED:
    'Cette commande a déjà servi avec d’autres données ; rien n’a été écrit. Recommencez avec une commande neuve.',
  NO_LEDGER_OPEN: 'Aucun registre n’est ouvert.',
  CANCELLED: 'Annulé : rien n’a été écrit.',
} as const
