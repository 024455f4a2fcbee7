import type { fileFaultsFr } from '../fr/faults-file.ts'

export const fileFaultsEn: Record<keyof typeof fileFaultsFr, string> = {
  LEDGER_MISSING: 'The file {{name}} does not exist. Check the path.',
  LEDGER_EXISTS: 'The file {{name}} exists already; nothing was written. Choose another name.',
  LEDGER_IN_USE: 'This ledger is open in another program. Close it there, then try again.',
  NOT_A_LEDGER: 'The file {{name}} is not a Sikasso ledger.',
  LEDGER_FROM_THE_FUTURE:
    'This ledger was written by a newer version (format {{version}}). Nothing was touched; install the newer version.',
  LEDGER_DAMAGED: 'The ledger file is damaged: {{place}}. Nothing was written; restore the last backup.',
  LEDGER_ALTERED:
    'The check of {{date}} found the ledger altered: closing, claims, packages and certificates are refused until a verification finds no fault (Audit, Verification). Entry goes on.',
  LEDGER_NOT_SOUND:
    'Ledger altered: the check of {{date}} found faults in it. What follows says so until a verification finds none.',
  LEDGER_READ_ONLY: 'The ledger is read-only: nothing was written. Check the rights of the file and of its folder.',
  LEDGER_OPEN_READ_ONLY:
    'The ledger is open read-only (auditor): nothing is written in it. To work in it, close it, then open it as usual.',
  DISK_FULL: 'The disk is full: nothing was written. Free some space, then try again.',
  FILE_MISSING: 'The file {{name}} does not exist or cannot be read.',
  FOLDER_NOT_EMPTY: 'The folder {{name}} is not empty; nothing was written. Choose a new or empty folder.',
  FOLDER_IS_SYNCHRONISED:
    'The folder {{name}} is synchronised ({{service}}): an open ledger would be damaged there. Choose a folder of this computer.',
  FILE_NOT_WRITTEN: 'The file {{name}} could not be written: {{reason}}.',
  PASSPHRASE_NEEDED: 'This ledger is encrypted. Give its passphrase (variable SIKASSO_PASSPHRASE).',
  PASSPHRASE_WRONG: 'The passphrase does not open this ledger. Wait {{seconds}} s before trying again.',
  PASSPHRASE_TOO_SHORT: 'The passphrase must have at least {{length}} characters.',
  RECOVERY_KEY_WRONG: 'The recovery key does not open this ledger. Copy it as it is printed, group by group.',
  KEYS_MISSING: 'The file {{name}}, which keeps the keys of this encrypted ledger, is missing or damaged.',
  USER_UNKNOWN: 'There is no user {{name}} in this ledger.',
  ROLE_MISSING: '{{name}} does not hold the role needed ({{roles}}); nothing was written.',
  SEPARATION_OF_DUTIES:
    'Whoever prepares a voucher does not approve it: name two different people (--as and --approve-as). Nothing was written.',
  COMMAND_ID_REUSED: 'This command was already used with other data; nothing was written. Try again with a fresh command.',
  NO_LEDGER_OPEN: 'No ledger is open.',
  CANCELLED: 'Cancelled: nothing was written.',
}
