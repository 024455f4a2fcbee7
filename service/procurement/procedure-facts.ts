import type { ProcurementFileRow } from '../../db/queries/procurement.ts'
import { picked } from '../../shared/fields/picked.ts'

const FACTS = [
  'estimateXof',
  'methodUsed',
  'invited',
  'received',
  'openingDate',
  'committee',
  'criteria',
  'conflicts',
  'screeningDate',
  'screeningReference',
] as const

/** What a procurement file says of its procedure, up to the award: written and read alike. */
export const procedureFacts = (file: Pick<ProcurementFileRow, (typeof FACTS)[number]>) => picked(file, ...FACTS)
