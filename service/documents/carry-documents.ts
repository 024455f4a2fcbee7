import { deleteLink, linkIdsOf, moveLink } from '../../db/queries/documents.ts'
import { absenceIdsOf, deleteAbsence, moveAbsence } from '../../db/queries/documents-absence.ts'
import type { Work } from '../kernel/run-command.ts'
import { voucherSubject } from './voucher-support.ts'

/** What supported a draft supports its voucher from the posting on, in the chain. */
export function carryDocuments(work: Work, draftId: string, number: string): void {
  for (const id of linkIdsOf(work.database, `draft:${draftId}`)) {
    moveLink(work.database, id, voucherSubject(number))
  }
  for (const id of absenceIdsOf(work.database, `draft:${draftId}`)) {
    moveAbsence(work.database, id, voucherSubject(number))
  }
}

/** A draft that is deleted leaves its documents to the inbox, tied to nothing. */
export function releaseDocuments(work: Work, draftId: string): void {
  for (const id of linkIdsOf(work.database, `draft:${draftId}`)) {
    deleteLink(work.database, id)
  }
  for (const id of absenceIdsOf(work.database, `draft:${draftId}`)) {
    deleteAbsence(work.database, id)
  }
}
