import type { workingPapersFaultsFr } from '../fr/faults-working-papers.ts'

/** Errors of the auditor’s file, in English. */
export const workingPapersFaultsEn: Record<keyof typeof workingPapersFaultsFr, string> = {
  PAPERS_NONE: 'This ledger has no audit file yet: nothing was written in one.',
  PAPERS_UNREADABLE: '{{name}} is not an audit file of this ledger, or it is encrypted with another key; nothing was written.',
  PAPERS_FROM_THE_FUTURE:
    'This audit file was written by a newer version (format {{version}}). Nothing was touched; install the newer version.',
  PAPERS_DAMAGED: 'The audit file {{name}} is damaged, cut short or was changed outside Sikasso; nothing was written.',
  PAPERS_OF_OTHER_LEDGER: 'The audit file {{name}} belongs to another ledger; nothing was written.',
  PAPERS_IN_USE: 'The audit file {{name}} is being written by another program. Try again in a moment.',
  PAPERS_AUTHOR_MISSING:
    'First say who you are: your name stands on all that you write in the audit file (on the command line, --author NAME).',
  PAPERS_SUBJECT_UNKNOWN: '“{{subject}}” is not in this ledger.',
  PAPERS_TEXT_MISSING: 'Write the text of the annotation.',
  PAPERS_PAPER_GONE: 'This paper is not, or no longer, in the audit file.',
  PAPERS_TICKMARK_UNKNOWN: 'The tickmark “{{code}}” is not in the legend.',
  PAPERS_STRUCTURE_GONE: 'The structure of the audit file has lost {{object}}: it was changed outside Sikasso.',
  PAPERS_STRUCTURE_ADDED: 'The structure of the audit file was given {{object}}, which is not of this version.',
  PAPERS_STRUCTURE_CHANGED: 'The definition of {{object}} in the audit file is no longer that of this version.',
  PAPERS_EMPTY: 'The audit file no longer holds any entry: everything was deleted.',
  PAPERS_ALTERED:
    'The audit file {{name}} was changed outside Sikasso: it can be read, and nothing is written in it or taken from it.',
  PAPERS_ENTRY_CHANGED:
    'Entry {{entry}} of the file, {{kind}} “{{about}}”: {{field}} changed afterwards. Written: “{{held}}”; found: “{{found}}”.',
  PAPERS_ENTRY_ALTERED:
    'Entry {{entry}} of the file, {{kind}} “{{about}}” in the name of {{author}} ({{at}}), is no longer what was written.',
  PAPERS_ENTRY_FORM:
    'Entry {{entry}} of the file, {{kind}} “{{about}}” in the name of {{author}} ({{at}}), is not of the form in which Sikasso writes.',
  PAPERS_ENTRY_LOOSE:
    'Entry {{entry}} of the file, {{kind}} “{{about}}” in the name of {{author}} ({{at}}), is not tied to the rest: it was added, or what followed it was deleted.',
  PAPERS_ENTRY_DELETED: 'Entry deleted from the file: {{kind}} “{{about}}”, by {{author}} ({{at}}).',
  PAPERS_ENTRY_NUMBER_DELETED: 'Entry {{entry}} of the file was deleted.',
  PAPERS_ENTRIES_DELETED: 'Entries {{from}} to {{to}} of the file were deleted.',
  PAPERS_TAKEN_DELETED: 'Entries taken from the file “{{about}}” ({{at}}) were deleted from the audit file.',
  PAPERS_PAPER_CHANGED:
    'In the audit file, {{kind}} “{{about}}”: {{field}} changed afterwards. The chain holds: “{{held}}”; found: “{{found}}”.',
  PAPERS_PAPER_RENAMED: 'In the audit file, {{kind}} “{{about}}” stands under another id: {{found}}.',
  PAPERS_PAPER_LOOSE:
    'In the audit file, {{kind}} “{{about}}”, in the name of {{author}} ({{at}}), is in no entry: added outside Sikasso, or its entry was deleted.',
  PAPERS_PAPER_DELETED: 'Deleted from the audit file: {{kind}} “{{about}}”, by {{author}} ({{at}}).',
  PAPERS_ENTRY_OTHER_LEDGER: 'Entry {{entry}} of the file opens the file of another ledger ({{organisation}}).',
  PAPERS_TIE_BROKEN:
    'In the audit file, {{kind}} “{{about}}”, by {{author}} ({{at}}), rests on event {{sequence}} of the ledger, with head {{head}}; this ledger has {{here}} there.',
  PAPERS_AHEAD_OF_LEDGER:
    'The file was written on a ledger that went up to event {{sequence}}; this one ends at {{last}}: it is an older copy, or it was cut short.',
  PAPERS_OLDER:
    'This file ends at entry {{found}}; this computer has seen {{seen}} of it ({{at}}): an older copy was put in its place.',
  PAPERS_REWRITTEN:
    'Entry {{seen}}, which this computer has seen ({{at}}), is no longer in the file: it was rewritten, or continued from an older copy.',
  PAPERS_TAKEN_GONE:
    'The ledger took in, for finding {{number}}, entry {{entry}} by {{author}} ({{at}}); it is no longer in the file: it was rewritten, or continued from an older copy.',
  PAPERS_LOST: 'An audit file of {{seen}} entries ({{at}}) was here on this computer; it is no longer there.',
  PAPERS_SOUND: 'Nothing is wrong with the audit file {{name}}: it stays where it is.',
  AUDIT_COPY_PLAIN:
    'The copy {{name}} is not encrypted: whoever has the file reads all of it, people’s pay included. Keep it only as long as the check takes, and hand it to nobody who may not read it.',
}
