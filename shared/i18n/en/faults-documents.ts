/** Faults of the area documents, in English. */
export const documentsFaultsEn = {
  DOCUMENT_EMPTY: 'The file {{name}} is empty: nothing was attached. Scan the document again, then attach it.',
  DOCUMENT_TOO_LARGE:
    'The file {{name}} weighs {{size}} MB; a document weighs {{limit}} at most. Nothing was attached: scan at 200 or 300 dots per inch, or in several files.',
  DOCUMENT_HEIC:
    'The file {{name}} is a HEIC photograph, which not every computer reads. Nothing was attached: in the phone’s settings choose the “most compatible” format (JPEG), or send the photograph as JPEG.',
  DOCUMENT_TIFF: 'The file {{name}} is a TIFF. Nothing was attached: set the scanner to PDF, or save the image as PNG or JPEG.',
  DOCUMENT_OFFICE:
    'The file {{name}} is an office document, which can still be edited. Nothing was attached: save it as PDF, signed where it must be, then attach the PDF.',
  DOCUMENT_NATURE_UNKNOWN:
    'The file {{name}} is neither a PDF nor a JPEG or PNG image, whatever its name. Nothing was attached: save the document in one of these formats.',
  DOCUMENT_TRUNCATED: 'The file {{name}} is incomplete: its end is missing. Nothing was attached: copy it or scan it again.',
  DOCUMENT_DAMAGED:
    'The file {{name}} is damaged: its content contradicts itself. Nothing was attached: open the original and save it again, or scan the document.',
  DOCUMENT_IMAGE_TOO_LARGE:
    'The image {{name}} measures {{width}} × {{height}} dots: too large to be looked at. Nothing was attached: scan at 300 dots per inch at most.',
  DOCUMENT_UNKNOWN: 'This document is not in the ledger.',
  DOCUMENT_SUBJECT_UNKNOWN: '“{{subject}}” does not exist in this ledger: nothing was attached to it.',
  DOCUMENT_LINE_UNKNOWN: 'Line {{line}} does not exist: the voucher has {{lines}}.',
  DOCUMENT_ALREADY_ATTACHED: 'This very file is attached here already, as the same document: it was not attached twice.',
  DOCUMENT_LINK_UNKNOWN: 'This document is no longer attached: reload the screen.',
  DOCUMENT_LINK_POSTED:
    'The voucher is posted: a document is no longer taken off it. Supersede it, with a reason; it stays visible.',
  DOCUMENT_SUPERSEDED: 'This document was superseded already: it stays as it is.',
  DOCUMENT_KIND_UNKNOWN: '“{{kind}}” is not in the table of supporting documents.',
  DOCUMENT_ABSENCE_KNOWN: 'The absence of this document is declared already: withdraw the declaration first.',
  DOCUMENT_ABSENCE_UNKNOWN: 'This declaration is no longer in force: reload the screen.',
  DOCUMENT_FILE_MISSING:
    'The file of “{{name}}” is missing from the ledger’s folder of documents. Take it back from a backup, or attach the same file again: it will be recognised.',
  DOCUMENT_FILE_CHANGED:
    'The file of “{{name}}” is no longer the one that was attached: it is not shown. Take it back from a backup, or attach the original again: it will be recognised.',
  DOCUMENT_TYPE_UNNAMED: 'The expense type {{code}}, or one of its documents, has no name in both languages.',
  DOCUMENT_TYPE_TWICE: 'The expense type {{code}} has a code or a name that stands in the table already.',
  DOCUMENT_REQUIRED_TWICE: 'The expense type {{code}} asks for the same document twice.',
  SCAN_GONE: 'This file is no longer in the folder of scans: it was filed, moved or deleted. Nothing was attached.',
  VERIFY_DOCUMENT_MISSING:
    'The document “{{name}}” (hash {{hash}}) is missing from the folder of documents. Take its file back from a backup, or attach the original again.',
  VERIFY_DOCUMENT_CHANGED:
    'The document “{{name}}” (hash {{hash}}) is no longer the one that was attached: its file was changed or swapped. Take it back from a backup, or attach the original again.',
  DOCUMENTS_NONE_ASKED: 'No voucher of {{month}} asks for documents by its expense type.',
  DOCUMENTS_ALL_COMPLETE: 'Vouchers of {{month}} that ask for documents: {{count}}, all complete.',
  DOCUMENTS_INCOMPLETE: 'Incomplete vouchers of {{month}}: {{count}}, out of {{checked}} that ask for documents.',
  DOCUMENTS_VOUCHER_INCOMPLETE: '{{voucher}} of {{date}}, {{label}}: documents missing, {{missing}} of {{required}}.',
}
