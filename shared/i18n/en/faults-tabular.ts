import type { tabularFaultsFr } from '../fr/faults-tabular.ts'

/** Errors and warnings of the reader of workbooks and CSV files, in English. */
export const tabularFaultsEn: Record<keyof typeof tabularFaultsFr, string> = {
  FILE_EMPTY: 'The file {{name}} is empty. Export it again, then try again.',
  FILE_NOT_A_TABLE: 'The file {{name}} is neither a workbook nor a CSV file. Choose a .xlsx, .ods or .csv file.',
  FILE_ENCRYPTED: 'The file {{name}} is protected by a password. Open it, save it without a password, then try again.',
  FILE_TRUNCATED: 'The file {{name}} is incomplete: its end is missing. Download or copy it again.',
  FILE_DAMAGED: 'The file {{name}} is damaged: its part {{part}} does not match its checksum. Download or copy it again.',
  FILE_XML_INVALID:
    'The file {{name}} is damaged: its part {{part}} cannot be read. Open it in Excel or LibreOffice, save it, then try again.',
  FILE_XLS_UNSUPPORTED:
    '{{name}} is an old Excel workbook (.xls, 97-2003), which is not read. Open it in Excel or LibreOffice and save it as .xlsx.',
  FILE_XLSB_UNSUPPORTED: '{{name}} is a binary workbook (.xlsb), which is not read. Open it in Excel and save it as .xlsx.',
  FILE_XML2003_UNSUPPORTED:
    '{{name}} is an XML Spreadsheet 2003, which is not read. Open it in Excel or LibreOffice and save it as .xlsx.',
  FILE_IS_WEB_PAGE:
    '{{name}} is a web page, not a workbook. Open it in Excel or LibreOffice and save it as .xlsx, or export it again as CSV.',
  FILE_HAS_DTD:
    'The file {{name}} holds a document type definition (DTD) in its part {{part}}: refused for safety, nothing was read. Open it in Excel or LibreOffice and save it under another name.',
  FILE_TOO_LARGE: 'The file {{name}} is too large: {{limit}} MB at most. Split it into several files.',
  FILE_TOO_MANY_ROWS: 'The file {{name}} has too many rows: {{limit}} at most. Split it into several files.',
  FILE_TOO_MANY_COLUMNS: 'The file {{name}} has too many columns: {{limit}} at most. Keep only the columns you need.',
  FILE_TOO_MANY_CELLS:
    'The file {{name}} has too many filled cells to be shown whole: {{limit}} at most. Split it into several files.',
  FILE_TOO_SLOW: 'Reading {{name}} took too long and was stopped; nothing was written. Split it into several files.',
  ZIP_BOMB:
    'The file {{name}} is refused for safety: its part {{part}} grows out of all proportion when unpacked. Ask for the original file.',
  ZIP_TOO_MANY_PARTS: 'The file {{name}} holds too many items ({{limit}} at most). Copy the table into a new workbook.',
  ZIP_METHOD_UNSUPPORTED:
    'The part {{part}} of the file {{name}} is packed in an unknown way. Open it in Excel or LibreOffice and save it again.',
  CELL_TOO_LONG: 'A cell of {{name}} is longer than {{limit}} characters. Shorten it or check the quotation marks.',
  CSV_QUOTE_OPEN: 'A quotation mark opened on this line is never closed. Close or remove it, then try again.',
  CSV_QUOTE_MISPLACED:
    'The quotation marks on this line are misplaced: one inside a text must be doubled (""). Correct them, then try again.',
  SHEET_UNKNOWN: 'The workbook has no sheet {{sheet}}. Sheets: {{sheets}}.',
  SHEET_NONE: 'The workbook {{name}} has no worksheet that can be read.',
  SHEET_EMPTY: 'The sheet {{sheet}} of {{name}} is empty. Choose another sheet or fill this one.',
  HEADER_NOT_FOUND: 'No row looks like column names. Add a row of names above the data, or say which row it is.',
  HEADER_ROW_UNKNOWN: 'Row {{line}}, given as the row of column names, does not exist or is empty.',
  NO_ROWS: 'The table has column names but no row: 0 rows read.',
  SHEET_HIDDEN: 'The sheet {{sheet}} is hidden: it is not read unless named. Show it if it counts.',
  HIDDEN_ROWS:
    'Hidden rows: {{rows}} ({{count}}). They were read like the others; show them and check whether they should count.',
  HIDDEN_COLUMNS: 'Hidden columns: {{columns}}. They were read like the others; show them and check whether they should count.',
  FILE_KIND_DIFFERS: 'The name ends in {{extension}}, but the content is of kind {{kind}}; it was read as that.',
  ENCODING_MIXED:
    'The file mixes two character encodings (UTF-8 and Windows-1252), first on this line. Each line was read in its own; check the accents.',
  TEXT_REPLACED: 'Characters were already lost in the file (sign �), first on this line. Export it again as UTF-8.',
  ROW_TOO_LONG:
    'This row has {{found}} cells for {{expected}} columns: a separator is probably inside a text without quotation marks. Correct the row.',
  CELL_ERROR: 'The cell holds the error {{error}}. Correct the formula in the workbook.',
  CELL_TEXT_LOST: 'The text of this cell is missing from the workbook. Open it in Excel or LibreOffice, check it and save it.',
  FORMULA_WITHOUT_VALUE:
    'The cell holds a formula whose result was not saved. Open the file in Excel or LibreOffice, save it, then try again.',
  DATE_AMBIGUOUS: '“{{text}}” is not a sure date: is it {{readings}}? Write it YYYY-MM-DD or DD/MM/YYYY.',
  DATE_IMPOSSIBLE: '“{{text}}” is not a date of the calendar. Correct it (YYYY-MM-DD or DD/MM/YYYY).',
  DATE_WITHOUT_DAY: '“{{text}}” has no day. Write the whole date (YYYY-MM-DD or DD/MM/YYYY).',
  DATE_UNREADABLE: '“{{text}}” is not a date. Write it YYYY-MM-DD or DD/MM/YYYY.',
  DATE_MISSING: 'The date is missing on this row. Add it (YYYY-MM-DD or DD/MM/YYYY).',
  MONTH_UNREADABLE: '“{{text}}” is not a month. Write it YYYY-MM.',
  NUMBER_AMBIGUOUS:
    'Column {{column}} does not tell whether the comma or the point marks the decimals: “{{text}}” can be {{readings}} ({{count}} cells: {{cells}}). Write the numbers without thousands separators, or with two decimals.',
  NUMBER_UNREADABLE: '“{{text}}” is not a number. Write it in digits, for example 1234567.89.',
  NUMBER_OTHER_CURRENCY: '“{{text}}” is in {{found}}, but the column expects {{expected}}. Correct the amount or the currency.',
  DATE_FROM_EXCEL_IN_TEXT_COLUMN:
    'Excel has probably turned a code into a date ({{date}}) in column {{column}}. Format the column as Text and type the original code again.',
  NUMBER_ROUNDED_BY_EXCEL:
    'The number {{text}} has probably been rounded by Excel (15 digits at most). Format the column as Text and type it again.',
  MORE_PROBLEMS: '{{count}} more problems of the same kind ({{code}}) in column {{column}}.',
}
