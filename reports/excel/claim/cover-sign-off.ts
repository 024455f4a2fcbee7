import type { WorkbookTextKey } from '../../../shared/i18n/workbook-text.ts'
import type { ClaimSigner } from '../../model/claim-model.ts'
import { date, EMPTY, text } from '../cell-plan.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import type { ClaimContext } from './claim-context.ts'

/** The declaration and the block of signatures; names known to the ledger are filled in, the rest is open for the pen. */
export function addSignOff(sheet: SheetBuilder, context: ClaimContext, first: number): void {
  const { say, model, currency } = context
  const { preparedBy, reviewedBy, authorisedBy, arrears } = model.header
  sheet.set(1, first, text(say('sign.declarationTitle')), 'section')
  const declaration = `${say('sign.declaration', { currency })}${arrears ? ` ${say('sign.bank')}` : ''}`
  sheet.set(1, first + 1, text(declaration), 'note', { wrap: true })
  sheet.merge(`A${first + 1}:F${first + 1}`)
  sheet.height(first + 1, arrears ? 42 : 30)
  const headRow = first + 3
  const heads = ['sign.role', 'sign.name', 'sign.title', 'sign.date', 'sign.signature'] as const
  heads.forEach((key, index) => {
    sheet.set(index + 1, headRow, text(say(key)), 'columnHead')
  })
  sheet.fill(headRow, 'columnHead')
  const signers: readonly (readonly [WorkbookTextKey, ClaimSigner | null])[] = [
    ['sign.prepared', preparedBy],
    ['sign.reviewed', reviewedBy],
    ['sign.authorised', authorisedBy],
    ['sign.visa', null],
  ]
  signers.forEach(([key, signer], index) => {
    const at = headRow + 1 + index
    const open = { unlocked: true, wrap: true } as const
    sheet.set(1, at, text(say(key)), 'sign')
    sheet.set(2, at, text(signer?.name ?? null), 'sign', open)
    sheet.set(3, at, text(signer?.title ?? null), 'sign', open)
    sheet.set(4, at, date(signer?.date ?? null), 'sign', { ...open, align: 'left' })
    sheet.set(5, at, EMPTY, 'sign', open)
    sheet.set(6, at, EMPTY, 'sign', open)
    sheet.height(at, 26)
  })
}
