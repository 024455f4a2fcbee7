import { hash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { zlibSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { paperNote } from '../../../service/audit/paper-head.ts'
import { provePaper } from '../../../service/audit/paper-skeleton.ts'
import { verificationPaper } from '../../../service/audit/verification-paper.ts'
import { verifyFile } from '../../../service/audit/verify-file.ts'
import { verifyOpenLedger } from '../../../service/audit/verify-open-ledger.ts'
import { exportCertificate } from '../../../service/closing/export-certificate.ts'
import { newCommandId } from '../../../service/kernel/run-command.ts'
import { makePrint } from '../../../service/prints/make-print.ts'
import type { Verification } from '../../../shared/contract/verification.ts'
import { headOf } from '../../helpers/head-books.ts'
import { packed, partnerLedger } from '../../helpers/package-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const made = { language: 'fr', user: 'owner' } as const

let books: TemporaryLedger
let verified: Verification
let certificate: Buffer

beforeAll(() => {
  books = partnerLedger(['2020-01'])
  packed(books, '2020-01')
  verified = lastOf(verifyOpenLedger(books.ledger))
  certificate = Buffer.from(verificationPaper(books.ledger, verified, made))
})

function lastOf<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const codesOf = (bytes: Uint8Array): string => {
  const { events, faults } = provePaper(bytes, 'certificat.pdf')
  return faults.length === 0 ? `SOUND ${events}` : faults.map(({ code }) => code).join(' ')
}

/** The paper with its skeleton replaced, as somebody with an editor of PDF leaves it: sizes and fingerprint agree. */
function withSkeleton(change: (text: string) => string): Buffer {
  const text = certificate.toString('latin1')
  const [whole = '', length = ''] = /\/Params << \/Size \d+ >>\n\/Length (\d+)\n>>\nstream\n/.exec(text) ?? []
  const start = text.indexOf(whole) + whole.length
  const packedLength = Number(length)
  const before = inflateSync(certificate.subarray(start, start + packedLength)).toString('utf8')
  const content = Buffer.from(change(before), 'utf8')
  const again = zlibSync(content, { level: 9 })
  const head = whole.replace(/\d+ >>/, `${content.length} >>`).replace(`/Length ${length}`, `/Length ${again.length}`)
  const changed =
    text.slice(0, text.indexOf(whole)) + head + Buffer.from(again).toString('latin1') + text.slice(start + packedLength)
  const print = (bytes: string | Buffer): string => `sikasso-skeleton:${hash('sha256', bytes)}`
  return Buffer.from(changed.replace(print(before), print(content)), 'latin1')
}

test('both certificates carry the skeleton that leads to their head; minutes and vouchers do not', () => {
  expect(codesOf(certificate)).toBe(`SOUND ${verified.events}`)
  expect(codesOf(withSkeleton((text) => text))).toBe(`SOUND ${verified.events}`)
  const closing = expectSuccess(
    exportCertificate(books.ledger, { ...made, commandId: newCommandId(books.ledger), month: '2020-01' }),
  )
  expect(codesOf(closing.bytes)).toBe(`SOUND ${verified.events}`)
  const minutes = Buffer.from(verificationPaper(books.ledger, { ...verified, sound: false }, made))
  const voucher = expectSuccess(makePrint(books.ledger, { print: 'voucher', key: 'posted:1', ...made })).bytes
  for (const paper of [minutes, voucher]) expect(codesOf(paper)).toBe('SOUND 0')
})

test('a skeleton that was altered, cut or taken away is named', () => {
  expect(codesOf(withSkeleton((text) => text.replace('"owner"', '"autre"')))).toBe('SKELETON_HEAD')
  expect(codesOf(withSkeleton((text) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)))).toBe('SKELETON_HEAD')
  expect(codesOf(withSkeleton((text) => text.split('\n').toSpliced(3, 1).join('\n')))).toBe('SKELETON_GAP')
  expect(codesOf(withSkeleton(() => 'x'))).toBe('SKELETON_UNREADABLE')
  const text = certificate.toString('latin1')
  const without = (part: RegExp): Buffer => Buffer.from(text.replace(part, ''), 'latin1')
  expect(codesOf(without(/\/Type \/EmbeddedFile\n/))).toBe('SKELETON_ABSENT')
  const flipped = Buffer.from(certificate)
  const at = text.indexOf('stream\n', text.indexOf('/EmbeddedFile')) + 40
  flipped[at] = (flipped[at] ?? 0) ^ 0xff
  expect(codesOf(flipped)).toBe('SKELETON_ABSENT')
})

test('a note that says another place or instant than the skeleton is named', () => {
  const note = paperNote(certificate) ?? ''
  const { body } = headOf(note)
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')
  const noted = (changed: string): Buffer =>
    Buffer.from(certificate.toString('latin1').replace(base64(note), base64(changed)), 'latin1')
  const [first = '', , third = '', fourth = ''] = note.split('\n')
  const lines = (...values: string[]): string => `${values.join('\n')}\n`
  expect(codesOf(noted(lines(first, String(body.sequence), third, fourth)))).toBe(`SOUND ${verified.events}`)
  expect(codesOf(noted(lines(first, String(body.sequence - 1), third, fourth)))).toBe('SKELETON_NOTE')
  expect(codesOf(noted(lines(first, String(body.sequence), third, fourth.replace('.000Z', '.001Z'))))).toBe('SKELETON_NOTE')
  expect(codesOf(noted('rien'))).toBe('SKELETON_NOTE')
})

test('a file handed over says how many events its skeleton leads through, and every fault of it', async () => {
  const verdict = async (bytes: Uint8Array) => {
    const steps = verifyFile({ bytes, name: 'certificat.pdf' }, books.ledger)
    for (;;) {
      const step = await steps.next()
      if (step.done) return expectSuccess(step.value)
    }
  }
  expect(await verdict(certificate)).toMatchObject({ kind: 'paper', sound: true, count: verified.events })
  const altered = await verdict(withSkeleton((text) => text.replace('"owner"', '"autre"')))
  expect(altered).toMatchObject({
    sound: false,
    count: 0,
    faults: [{ code: 'SKELETON_HEAD', place: { name: 'certificat.pdf' } }],
  })
})

test('a certificate printed again after more work proves both the head it certifies and the present one', () => {
  const own = partnerLedger(['2020-01'])
  const before = lastOf(verifyOpenLedger(own.ledger))
  packed(own, '2020-01')
  const paper = Buffer.from(verificationPaper(own.ledger, before, made))
  expect(headOf(paperNote(paper) ?? '').body.sequence).toBe(before.sequence)
  expect(provePaper(paper, 'p').events).toBeGreaterThan(before.events)
})
