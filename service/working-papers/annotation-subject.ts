import type { Database } from '../../db/database.ts'
import { listClaims } from '../../db/queries/claims.ts'
import { documentCalled, findDocument } from '../../db/queries/documents.ts'
import { listBudgetLineIds, listGrants } from '../../db/queries/masters.ts'
import { voucherDetailRow } from '../../db/queries/voucher-detail.ts'
import { linesOfVoucher } from '../../db/queries/voucher-lines.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import type { AnnotationSubject } from '../../shared/contract/working-papers.ts'

/** What an annotation is about, as the books know it. */
export interface FoundSubject {
  /** The key under which it is kept: the same in every copy of the ledger. */
  readonly key: string
  readonly label: string
  readonly voucherKey: string | null
}

/** Finds what is annotated by its key or by what a person calls it (a voucher by its source id, a document by its name); undefined when the books do not hold it. */
export function findAnnotated(books: Database, { kind, key }: AnnotationSubject): FoundSubject | undefined {
  const name = key.trim()
  switch (kind) {
    case 'voucher':
      return voucherSubject(books, name, null)
    case 'line': {
      const parts = /^(.+)#(\d{1,6})$/.exec(name)
      return parts ? voucherSubject(books, parts[1] ?? '', Number(parts[2])) : undefined
    }
    case 'document':
      return documentSubject(books, name)
    case 'claim':
      return claimSubject(books, name)
    case 'budgetLine':
      return budgetLineSubject(books, name)
  }
}

function voucherSubject(books: Database, reference: string, line: number | null): FoundSubject | undefined {
  const posted = /^posted:(\d+)$/.exec(reference)?.[1]
  const id = posted === undefined ? findVoucher(books, reference)?.id : Number(posted)
  const voucher = id === undefined ? undefined : voucherDetailRow(books, id)
  if (!voucher) return undefined
  const voucherKey = `posted:${voucher.id}`
  if (line === null) return { key: voucher.number, label: `${voucher.number} · ${voucher.label}`, voucherKey }
  const found = linesOfVoucher(books, voucher.id).find((one) => one.lineNumber === line)
  return found && { key: `${voucher.number}#${line}`, label: `${voucher.number} #${line} · ${found.label}`, voucherKey }
}

function documentSubject(books: Database, name: string): FoundSubject | undefined {
  const document = findDocument(books, name) ?? documentCalled(books, name)
  return document && { key: document.id, label: document.name, voucherKey: null }
}

/** "PECIC 2020-Q1", or "PECIC C1" by its number. */
function claimSubject(books: Database, name: string): FoundSubject | undefined {
  const { grant, rest } = ofGrant(books, name)
  const claim = grant && listClaims(books, grant.id).find(({ period, number }) => period === rest || number === rest)
  return (
    claim && {
      key: `${grant.code} ${claim.period}`,
      label: [grant.code, claim.number, claim.period].filter(Boolean).join(' · '),
      voucherKey: null,
    }
  )
}

function budgetLineSubject(books: Database, name: string): FoundSubject | undefined {
  const { grant, rest } = ofGrant(books, name)
  const line = grant && listBudgetLineIds(books).find(({ grantId, code }) => grantId === grant.id && code === rest)
  return line && { key: `${grant.code} ${line.code}`, label: `${grant.code} · ${line.code}`, voucherKey: null }
}

function ofGrant(books: Database, name: string) {
  const space = name.indexOf(' ')
  const code = space < 0 ? '' : name.slice(0, space)
  return { grant: listGrants(books).find((grant) => grant.code === code), rest: name.slice(space + 1).trim() }
}
