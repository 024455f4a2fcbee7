import type { ProcurementFile, ProcurementFileInput } from '../../../../shared/contract/procurement.ts'

/** A file that nobody has written in yet. */
export const emptyFile = (date: string, grant: string | null): ProcurementFileInput => ({
  date,
  object: '',
  category: '',
  grant,
  budgetLine: null,
  requisition: null,
  order: null,
  estimateXof: 0,
  methodUsed: null,
  invited: null,
  received: null,
  openingDate: null,
  committee: null,
  criteria: null,
  conflicts: null,
  screeningDate: null,
  screeningReference: null,
  winner: null,
  amountXof: null,
  awardDate: null,
  lowest: null,
  justification: null,
  contract: null,
  deliveryDate: null,
  derogation: null,
})

/** What a person wrote of a file: the rest is worked out. */
export const inputOfFile = ({
  id: _id,
  number: _number,
  methodRequired: _required,
  paidXof: _paid,
  supplierWindowXof: _window,
  split: _split,
  gaps: _gaps,
  ...input
}: ProcurementFile): ProcurementFileInput => input
