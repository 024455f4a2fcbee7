import { documentIdOf } from '../../db/document-files.ts'
import { subjectsOfDocument, unlinkedDocuments } from '../../db/queries/documents.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import type { KeptDocument, Scan } from '../../shared/contract/documents.ts'
import { documentsContract } from '../../shared/contract/documents.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand } from '../kernel/run-command.ts'
import { type Attached, type Attachment, attachDocument, keptDocumentOf } from './attach-document.ts'
import { ScanFolder } from './scan-folder.ts'
import { spokenSubject } from './spoken-subject.ts'

const folders = new WeakMap<Ledger, ScanFolder>()

/** The folder of scans of an open ledger: what was read of its files is remembered while the ledger is open. */
export function scanFolderOf(ledger: Ledger): ScanFolder {
  const folder = folders.get(ledger) ?? new ScanFolder(ledger.path, !ledger.encrypted)
  folders.set(ledger, folder)
  return folder
}

/** What waits to be filed: scans in the folder, and documents that support nothing because their draft was deleted. */
export function inboxOf(ledger: Ledger): { folder: string; scans: Scan[]; unattached: KeptDocument[] } {
  const folder = scanFolderOf(ledger)
  // In the auditor's seat nothing is made beside the ledger.
  if (!ledger.readOnly) folder.prepare()
  const scans = folder.list(Date.parse(ledger.surroundings.clock.now())).map(
    ({ content, ...scan }): Scan => ({
      ...scan,
      mediaType: content.ok ? content.value.mediaType : null,
      problem: content.ok ? null : (content.faults[0] ?? null),
      elsewhere: content.ok
        ? subjectsOfDocument(ledger.database, content.value.documentId).map((one) => spokenSubject(ledger.database, one))
        : [],
    }),
  )
  return { folder: folder.name, scans, unattached: unlinkedDocuments(ledger.database).map(keptDocumentOf) }
}

/**
 * Takes a waiting scan in: the document is kept and tied by a command, and only then does the file leave the folder. Beside an encrypted
 * ledger it is removed, since the copy in `taken/` would be plain (spec 12 "Encryption").
 */
export function takeScan(
  ledger: Ledger,
  input: { readonly user: string; readonly commandId: string; readonly scanId: string } & Attachment,
): Result<Attached> {
  const { user, commandId, scanId, ...attachment } = input
  const scan = scanFolderOf(ledger).read(scanId)
  if (!scan.ok) return scan
  const request = {
    name: 'documents.takeScan',
    user,
    commandId,
    answers: answersOf(documentsContract.takeScan),
    input: { ...attachment, document: documentIdOf(scan.value.bytes) },
  } as const
  const taken = runCommand(ledger, request, (work) => attachDocument(work, ledger, scan.value, attachment))
  if (taken.ok) scanFolderOf(ledger).setAside(scan.value.name)
  return taken.ok ? success(taken.value) : taken
}
