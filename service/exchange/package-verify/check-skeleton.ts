import { HEAD_PART, SKELETON_PART } from '../../../domain/exchange/package-format.ts'
import type { PackedVoucher } from '../../../domain/exchange/packed-voucher.ts'
import { readHeadText } from '../../../shared/canonical/head-text.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { type ProvedSkeleton, proveSkeleton } from '../../audit/prove-skeleton.ts'
import type { OpenPackage } from './open-package.ts'

/**
 * Proves a package against the skeleton of its sender's chain, without the sender's ledger: the skeleton leads from the first event to the head that the manifest states, each
 * of the vouchers given is the event of its place, and each month's seal is that month's last closing. A skeleton that does not lead there is one fault, and nothing more is held against it.
 */
export function checkSkeleton(opened: OpenPackage, vouchers: readonly PackedVoucher[]): Fault[] {
  const { manifest, parts, name } = opened
  const part = parts.get(SKELETON_PART)
  // A part that is missing is named with the others.
  if (!part) return []
  const stated = vouchers.map(({ event }) => ({ sequence: event[0], hash: event[5] }))
  const proved = proveSkeleton(part, manifest.head, stated, { kind: 'file', name })
  if ('code' in proved) return [proved]
  return [...placeFaults(opened, proved), ...voucherFaults(proved, vouchers), ...sealFaults(opened, proved)]
}

/** The note tells at which place and instant the head is: the skeleton knows both. */
function placeFaults({ parts, name }: OpenPackage, { events }: ProvedSkeleton): Fault[] {
  const head = readHeadText(new TextDecoder().decode(parts.get(HEAD_PART)))
  const last = events.at(-1)
  // A head that cannot be read is named by itself.
  const isThere = !head.ok || (head.value.body.sequence === last?.sequence && head.value.body.at === last.at)
  return isThere ? [] : [fault('PACKAGE_HEAD', { kind: 'file', name }, { name })]
}

/** What each voucher states of its event was recomputed from it already; here it is held against the chain. */
const voucherFaults = ({ hashes }: ProvedSkeleton, vouchers: readonly PackedVoucher[]): Fault[] =>
  vouchers
    .filter(({ event }) => hashes.get(event[0]) !== event[5])
    .map(({ event, header }) => fault('PACKAGE_VOUCHER_CHAIN', { kind: 'voucher', voucher: header[0] }, { sequence: event[0] }))

function sealFaults({ manifest }: OpenPackage, { events, hashes }: ProvedSkeleton): Fault[] {
  const closings = new Map(
    events.filter(({ type }) => type === 'closed' || type === 'reopened').map((event) => [event.subject, event]),
  )
  return manifest.seals
    .filter(({ month, head, at }) => {
      const last = closings.get(month)
      return last?.type !== 'closed' || hashes.get(last.sequence) !== head || last.at !== at
    })
    .map(({ month }) => fault('PACKAGE_SEAL_CHAIN', undefined, { month }))
}
