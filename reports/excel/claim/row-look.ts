import type { ClaimRowKind } from '../../model/claim-rows.ts'
import type { Look } from '../cell-plan.ts'

/** How the rows of the claim, of the partners' matrix and of the forecast look. */
export const ROW_LOOK: Readonly<Record<ClaimRowKind, Look>> = {
  head: 'head',
  line: 'cell',
  direct: 'total',
  base: 'quiet',
  npac: 'cell',
  total: 'grand',
}
