import ExcelJS from 'exceljs'

/** What the workbook of the tests says wrong, for the faults that the importer must find. */
export interface WorkbookFaults {
  readonly total?: number
  readonly subtotal?: number
  readonly withoutUnitCost?: boolean
  readonly partner?: string
}

/**
 * A budget as a donor writes it: titles, a header of two rows with merged groups, heads, sub-totals and a total. A1 and B1 are the worked
 * examples of spec 07 §6.ix; E1 is a lump sum. Sheet "Budget"; its lines are rows 8, 9 (sub-total), 11, 12, 13 (sub-total), 14 (E1), 15 (total).
 */
export async function budgetWorkbook(faults: WorkbookFaults = {}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const notes = book.addWorksheet('Notice')
  notes.getCell('A1').value = 'Budget AT-PECIC, mode d’emploi'
  const sheet = book.addWorksheet('Budget')
  sheet.getCell('A1').value = 'BUDGET PRÉVISIONNEL'
  sheet.mergeCells('A1:J1')
  sheet.getCell('A2').value = 'Subvention PECIC, janvier à décembre 2020'
  sheet.mergeCells('A2:J2')
  sheet.getRow(4).values = ['Code', 'Libellé', 'Partenaire', 'Calcul du budget', null, null, null, null, 'Total', null]
  sheet.getRow(5).values = [null, null, null, 'Unité', 'Coût unitaire', 'Quantité', 'Fréquence', '%', 'XOF', 'GBP']
  for (const range of ['A4:A5', 'B4:B5', 'C4:C5', 'D4:H4', 'I4:J4']) sheet.mergeCells(range)
  const put = (row: number, values: readonly (string | number | null)[]) => {
    sheet.getRow(row).values = [...values]
  }
  put(7, ['A', 'Ressources humaines'])
  put(8, ['A1', 'Comptable', null, 'mois', 350_000, 1, 12, 0.4, 1_680_000, 2181.82])
  put(9, ['Sous-total A', null, null, null, null, null, null, null, faults.subtotal ?? 1_680_000, 2181.82])
  put(10, ['B', 'Activités'])
  put(11, ['B1', 'Per diem participants', faults.partner ?? 'ARGA', 'jour', 12_500, 25, 12, 1, 3_750_000, 4870.13])
  put(12, ['B2', 'Location de salle', null, 'salle', faults.withoutUnitCost ? null : 100_000, 4, 1, 1, 400_000, 519.48])
  put(13, ['Sous-total B', null, null, null, null, null, null, null, 4_150_000, 5389.61])
  put(14, ['E1', 'Frais indirects', null, null, null, null, null, null, null, 500])
  put(15, ['TOTAL GÉNÉRAL', null, null, null, null, null, null, null, faults.total ?? 6_215_000, 8071.43])
  sheet.getCell('H8').numFmt = '0%'
  return new Uint8Array(await book.xlsx.writeBuffer())
}
