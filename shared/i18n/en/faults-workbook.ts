import type { workbookFaultsFr } from '../fr/faults-workbook.ts'

/** What the verification of a workbook may find, in English. */
export const workbookFaultsEn: Record<keyof typeof workbookFaultsFr, string> = {
  VERIFY_WORKBOOK_NO_SEAL: 'This workbook carries no Sikasso seal.',
  VERIFY_WORKBOOK_SEAL_TEXT: 'The text of the seal (sheet {{sheet}}) was changed: its fingerprint no longer agrees with it.',
  VERIFY_WORKBOOK_SEAL_UNSIGNED:
    'The head is signed and the seal is not, by the same key: the signature of the seal was taken off or replaced.',
  VERIFY_WORKBOOK_NOTE_UNREAD: 'The text of the head in the seal cannot be read; the reason follows.',
  VERIFY_WORKBOOK_NOTE_OTHER:
    'The signed head in the seal (place {{sequence}}) is not the one that the seal states (place {{stated}}).',
  VERIFY_WORKBOOK_CELL: 'This cell no longer says what was sealed; it reads “{{found}}”.',
  VERIFY_WORKBOOK_CELLS: 'Among these cells, at least one no longer says what was sealed.',
  VERIFY_WORKBOOK_FIGURE: 'It reads “{{found}}”; it should read “{{expected}}”.',
  VERIFY_WORKBOOK_FORMULA: 'The formula is “{{found}}”; it should be “{{expected}}”.',
  VERIFY_WORKBOOK_FORMAT: 'The number is shown by “{{found}}”; it should be “{{expected}}”.',
  VERIFY_WORKBOOK_UNSEEN: '“{{found}}” is written so that it cannot be read.',
  VERIFY_WORKBOOK_SEEN: '“{{found}}” can be read; it should be hidden.',
  VERIFY_WORKBOOK_RESULT: 'The file keeps “{{found}}”; calculated again, the formula gives “{{expected}}”.',
  VERIFY_WORKBOOK_RESULTS: 'Calculated again, {{count}} formulas give other results than those of the file; this is the first.',
  VERIFY_WORKBOOK_SHEET: 'Sheet {{sheet}} no longer says what was sealed.',
  VERIFY_WORKBOOK_SHEET_GONE: 'Sheet {{sheet}} is missing from the workbook.',
  VERIFY_WORKBOOK_SHEET_FOREIGN: 'Sheet {{sheet}} was not in this workbook.',
  VERIFY_WORKBOOK_SHEET_ORDER: 'Place {{place}} of the sheets holds {{found}}; it should hold {{expected}}.',
  VERIFY_WORKBOOK_SHEET_STATE: 'Sheet {{sheet}} is “{{found}}”; it should be “{{expected}}”.',
  VERIFY_WORKBOOK_NAME: 'The name {{name}} stands for “{{found}}”; it should stand for “{{expected}}”.',
  VERIFY_WORKBOOK_PRINT_RANGE:
    'What is printed of sheet {{sheet}}, or repeated on its pages, is “{{found}}”; it should be “{{expected}}”.',
  VERIFY_WORKBOOK_HEADER: 'The printed header of sheet {{sheet}} says “{{found}}”; it should say “{{expected}}”.',
  VERIFY_WORKBOOK_FOOTER: 'The printed footer of sheet {{sheet}} says “{{found}}”; it should say “{{expected}}”.',
  VERIFY_WORKBOOK_PAGES: 'Sheet {{sheet}} prints other headers on some pages.',
  VERIFY_WORKBOOK_ROW_HIDDEN: 'Row {{row}} of sheet {{sheet}} is hidden.',
  VERIFY_WORKBOOK_ROW_SHOWN: 'Row {{row}} of sheet {{sheet}} should be hidden.',
  VERIFY_WORKBOOK_COLUMN_HIDDEN: 'Column {{column}} of sheet {{sheet}} is hidden.',
  VERIFY_WORKBOOK_COLUMN_SHOWN: 'Column {{column}} of sheet {{sheet}} should be hidden.',
  VERIFY_WORKBOOK_MERGED: 'The cells {{range}} of sheet {{sheet}} were merged.',
  VERIFY_WORKBOOK_SPLIT: 'The cells {{range}} of sheet {{sheet}} should be merged.',
  VERIFY_WORKBOOK_RULES: 'The conditional formats of sheet {{sheet}} were changed.',
  VERIFY_WORKBOOK_OBJECT: 'Something was added to sheet {{sheet}} or to the workbook: {{what}}.',
  VERIFY_WORKBOOK_OBJECT_GONE: 'Something is missing from sheet {{sheet}} or from the workbook: {{what}}.',
  VERIFY_WORKBOOK_VIEW:
    'How sheet {{sheet}} or the workbook is shown was changed: {{what}} “{{found}}” in place of “{{expected}}”.',
  VERIFY_WORKBOOK_DATES: 'Dates of the workbook count from {{found}}; they should count from {{expected}}.',
  VERIFY_WORKBOOK_HAND: 'The seal leaves cells of sheet {{sheet}} to the hand that the layout does not: {{cells}}.',
  VERIFY_WORKBOOK_OTHER_LEDGER: 'The seal names another ledger than this one.',
  VERIFY_WORKBOOK_SEQUENCE: 'The seal says place {{stated}}; the chain has this head at place {{sequence}}.',
  VERIFY_WORKBOOK_NOT_COMPARED: 'The report was not made again at event {{sequence}}, for the reason that follows.',
  VERIFY_WORKBOOK_DOUBTFUL:
    'The ledger could not be taken back to event {{sequence}} with certainty: the {{count}} differences found prove no alteration. Reasons and differences follow.',
  VERIFY_WORKBOOK_NOT_UNDONE: 'Event {{sequence}} ({{subject}}), which came since, cannot be undone.',
  VERIFY_WORKBOOK_NOT_REWOUND: 'The ledger could not be taken back to event {{sequence}}: {{reason}}',
  VERIFY_WORKBOOK_REWOUND_UNSOUND:
    'The ledger taken back to event {{sequence}} does not prove ({{count}} points); the first follows.',
  VERIFY_WORKBOOK_NO_SOURCE: 'The seal does not say which report this is.',
  VERIFY_WORKBOOK_NO_CLAIM: 'This ledger has no claim {{period}} for grant {{number}} at this place of its chain.',
  VERIFY_WORKBOOK_SAMPLE:
    'The marks of a sample sheet are kept beside the ledger, not in its chain: the sheet cannot be made again at a given place.',
  VERIFY_WORKBOOK_RESTRICTED: 'Only its officers read the restricted register: its workbook is not made again here.',
}
