import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { shiftedFormula } from '../../../domain/tabular/shifted-formula.ts'
import { cannotBeTold } from '../../../domain/workbook/colour.ts'
import { describeWorkbook } from '../../../domain/workbook/describe-workbook.ts'
import { builtInFormat, plainFormat } from '../../../domain/workbook/format-text.ts'
import { plainFormula } from '../../../domain/workbook/plain-formula.ts'
import { plainNumber } from '../../../domain/workbook/plain-number.ts'
import { printSections } from '../../../domain/workbook/print-text.ts'
import { SEAL_TAG, sealLines, withSignature } from '../../../reports/excel/seal/seal-text.ts'
import { linesHash } from '../../../reports/excel/seal/sheet-digest.ts'
import { isSealLine } from '../../../service/audit/find-seal.ts'
import { verifyWorkbookBytes } from '../../../service/audit/verify-workbook.ts'
import { cellLine, cellReference, lookLine } from '../../../shared/workbook/described-cell.ts'
import { readFields, writtenLine } from '../../../shared/workbook/described-line.ts'
import { orderedParts, partLine, readPartLine } from '../../../shared/workbook/described-part.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'
import { ROOT } from '../tidy/source-files.ts'

const workbook = z.object({
  name: z.string(),
  base64: z.string(),
  parts: z.array(z.string()),
  cells: z.array(
    z.object({
      sheet: z.number(),
      count: z.number(),
      sha256: z.string(),
      lines: z.array(z.string()),
      looks: z.object({ sha256: z.string(), lines: z.array(z.string()) }),
    }),
  ),
  seal: z.array(z.string()),
})
const vectors = z
  .object({
    version: z.string(),
    lines: z.array(z.object({ fields: z.array(z.string()), line: z.string() })).min(3),
    numbers: z.array(z.object({ text: z.string(), result: z.boolean(), plain: z.string() })).min(15),
    formats: z.array(z.object({ code: z.string(), plain: z.string() })).min(10),
    builtInFormats: z.array(z.object({ id: z.number(), plain: z.string() })).min(5),
    formulas: z.array(z.object({ formula: z.string(), plain: z.string() })).min(5),
    movedFormulas: z.array(z.object({ formula: z.string(), rows: z.number(), columns: z.number(), moved: z.string() })).min(4),
    headers: z.array(z.object({ code: z.string(), sections: z.record(z.string(), z.string()) })).min(5),
    unseen: z.array(z.object({ ink: z.string(), ground: z.string(), unseen: z.boolean() })).min(7),
    workbooks: z.array(workbook).min(2),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'docs/format/vectors/workbook-seal.json'), 'utf8')))

test('the published vectors are of this version of the seal', () => {
  expect(vectors.version).toBe(SEAL_TAG)
})

test('lines, numbers, formats, formulas, headers and colours come out as published', () => {
  for (const { fields, line } of vectors.lines) {
    expect(writtenLine(fields)).toBe(line)
    expect(readFields(line)).toEqual(fields.map((field) => field.normalize('NFC')))
  }
  for (const { text, result, plain } of vectors.numbers) expect(plainNumber(text, result)).toBe(plain)
  for (const { code, plain } of vectors.formats) expect(plainFormat(code)).toBe(plain)
  for (const { id, plain } of vectors.builtInFormats) expect(builtInFormat(id)).toBe(plain)
  for (const { formula, plain } of vectors.formulas) expect(plainFormula(formula)).toBe(plain)
  for (const { formula, rows, columns, moved } of vectors.movedFormulas)
    expect(shiftedFormula(formula, rows, columns)).toBe(moved)
  for (const { code, sections } of vectors.headers)
    expect(Object.fromEntries(printSections(code).map(({ place, text }) => [place, text]))).toEqual(sections)
  for (const { ink, ground, unseen } of vectors.unseen) expect(cannotBeTold(ink, ground)).toBe(unseen)
})

test.each(vectors.workbooks)('the workbook “$name” is described and sealed as published', (vector) => {
  const bytes = new Uint8Array(Buffer.from(vector.base64, 'base64'))
  const { proof } = expectSuccess(verifyWorkbookBytes(bytes, 'exemple.xlsx'))
  expect([...proof.faults, ...proof.note.faults]).toEqual([])
  const { found } = proof
  const described = expectSuccess(describeWorkbook(bytes, 'exemple.xlsx'))
  const parts = [...described.parts]
  described.sheets.forEach((sheet, index) => {
    const lines: string[] = []
    const looks: string[] = []
    const hand = found.seal.hand.get(sheet.number) ?? []
    const reading = sheet.read()
    let step = reading.next()
    for (; !step.done; step = reading.next())
      for (const cell of step.value)
        if (!isSealLine(found, sheet, cell) && !hand.includes(cellReference(cell))) {
          lines.push(cellLine(cell))
          looks.push(lookLine(cell))
        }
    parts.push(...step.value)
    const stated = vector.cells[index]
    expect(lines).toEqual(stated?.lines)
    expect(linesHash(lines)).toBe(stated?.sha256)
    expect(looks).toEqual(stated?.looks.lines)
    expect(linesHash(looks)).toBe(stated?.looks.sha256)
  })
  expect(orderedParts(parts).map(partLine)).toEqual(vector.parts)
  expect(vector.parts.map((line) => readPartLine(line)).every((part) => part !== undefined)).toBe(true)
  const lines = sealLines(found.seal)
  expect(found.seal.signature === null ? lines : withSignature(lines, found.seal.signature)).toEqual(vector.seal)
})
