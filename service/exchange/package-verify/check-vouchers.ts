import { hash } from 'node:crypto'
import { attachedDocument } from '../../../domain/exchange/package-format.ts'
import { type PackedVoucher, postingType } from '../../../domain/exchange/packed-voucher.ts'
import { numberPlace } from '../../../domain/exchange/period-figures.ts'
import { canonicalTextAsStored } from '../../../shared/canonical/canonical.ts'
import { eventText } from '../../../shared/canonical/event-text.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import type { OpenPackage } from './open-package.ts'

/**
 * Proves each voucher by itself: it balances, lies in the period, names the grant, and gives the hash of the event that posted it; together they stand
 * in the order of the chain, each number once, and with the documents that are attached.
 */
export function checkVouchers(opened: OpenPackage, vouchers: readonly PackedVoucher[]): Fault[] {
  const { manifest, parts } = opened
  const seen = new Set<string>()
  const named = new Set<string>()
  let last = 0
  const faults = vouchers.flatMap((voucher): Fault[] => {
    const { event, header, lines, documents } = voucher
    const place = { kind: 'voucher', voucher: header[0] } as const
    const found: Fault[] = []
    const gap = lines.reduce((sum, line) => sum + line[2] * line[5], 0)
    if (gap !== 0) found.push(fault('PACKAGE_UNBALANCED', place, { gap }))
    if (header[3] < manifest.period.from || header[3] > manifest.period.to)
      found.push(fault('PACKAGE_VOUCHER_DATE', place, { date: header[3], period: manifest.period.name }))
    if (!lines.some((line) => line[8] === manifest.grant))
      found.push(fault('PACKAGE_VOUCHER_GRANT', place, { grant: manifest.grant }))
    if (eventHash(voucher) !== event[5]) found.push(fault('PACKAGE_VOUCHER_HASH', place))
    if (event[0] <= last || seen.has(header[0])) found.push(fault('PACKAGE_VOUCHER_ORDER', place))
    for (const { sha256, name } of documents) {
      named.add(sha256)
      if (!parts.has(`attachments/${sha256}`)) found.push(fault('PACKAGE_DOCUMENT_MISSING', place, { document: name }))
    }
    last = event[0]
    seen.add(header[0])
    return found
  })
  const loose = [...parts.keys()].filter((part) => {
    const id = attachedDocument(part)
    return id !== undefined && !named.has(id)
  })
  return [
    ...faults,
    ...loose.map((part) => fault('PACKAGE_DOCUMENT_LOOSE', { kind: 'file', name: opened.name }, { part })),
    ...numberGaps(opened, vouchers),
  ]
}

/** The hash of the posting's event, computed again from the voucher (docs/format/LEDGER.md). */
function eventHash({ event, header, lines }: PackedVoucher): string {
  const [sequence, previousHash, at, userName, commandId] = event
  const head = { sequence, previousHash, type: postingType(header), subject: header[0], at, userName, commandId }
  return hash('sha256', eventText(head, hash('sha256', canonicalTextAsStored([header, lines]))))
}

/** In a run that the manifest calls whole every number stands once, from the first to the last. */
function numberGaps({ manifest }: OpenPackage, vouchers: readonly PackedVoucher[]): Fault[] {
  return manifest.journals.flatMap(({ journal, year, first, last, whole }) => {
    if (!whole) return []
    const places = new Set(
      vouchers.flatMap(({ header }) => {
        const found = header[2] === journal ? numberPlace(header[0]) : undefined
        return found?.year === year ? [found.place] : []
      }),
    )
    for (let place = first; place <= last; place++)
      if (!places.has(place)) return [fault('PACKAGE_NUMBER_GAP', undefined, { journal, year, place })]
    return []
  })
}
