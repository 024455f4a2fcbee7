import { convertWithOffice } from '../../service/audit/recalculate/convert-with-office.ts'
import { findOffice } from '../../service/audit/recalculate/find-office.ts'

/** Workbooks opened and recalculated by LibreOffice, each saved in another format. */
export async function convertWorkbooks(workbooks: readonly Uint8Array[], format: 'xlsx' | 'pdf'): Promise<Uint8Array[]> {
  const office = findOffice()
  if (office === undefined)
    throw new Error(
      'LibreOffice is missing: the workbooks must be recalculated by a second program. Install libreoffice-calc, or name its soffice in SIKASSO_SOFFICE.',
    )
  return convertWithOffice(office, workbooks, format)
}

/** The same workbooks with every formula recalculated by LibreOffice. */
export const recalculate = (workbooks: readonly Uint8Array[]): Promise<Uint8Array[]> => convertWorkbooks(workbooks, 'xlsx')
