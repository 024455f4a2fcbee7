import { organisationKeys } from '../../../db/queries/organisation-keys.ts'
import { readLedger } from '../../../db/queries/settings.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { printWords } from '../../../shared/i18n/print-words.ts'
import { groupedFingerprint } from '../../../shared/ids/fingerprint.ts'
import { fault } from '../../../shared/result/fault.ts'
import { failure, success } from '../../../shared/result/result.ts'
import type { PrintBuilder } from '../../prints/print-builder.ts'
import { fingerprintOf } from './ed25519.ts'

/** Digits of a fingerprint on one line of paper: four groups of four, so that two people can read it to each other. */
const LINE_DIGITS = 16

/** The sheet that travels with the sub-award (spec 09 "Signature"): the fingerprint in groups, and the public key itself. Refused while there is no key. */
export const printOrganisationKey: PrintBuilder = ({ database, language }) => {
  const key = organisationKeys(database).find(({ retiredAt }) => retiredAt === null)
  if (!key) return failure(fault('EXCHANGE_KEY_NONE'))
  const w = printWords(language)
  const { organisationCode: code, organisationName: name } = readLedger(database)
  const fingerprint = fingerprintOf(key.publicKey)
  const rows = Array.from({ length: fingerprint.length / LINE_DIGITS }, (_, line) =>
    groupedFingerprint(fingerprint.slice(line * LINE_DIGITS, (line + 1) * LINE_DIGITS)).split(' '),
  )
  return success({
    title: w('exchange.title'),
    reference: code,
    fileName: `${language === 'fr' ? 'cle' : 'key'}-${code.replaceAll('/', '_')}`,
    blocks: [
      { kind: 'paragraph', text: w('exchange.text') },
      {
        kind: 'fields',
        columns: 1,
        fields: [
          [w('exchange.organisation'), `${code} · ${name}`],
          [w('exchange.madeAt'), formatDate(key.madeAt.slice(0, 10))],
          [w('exchange.madeBy'), key.madeBy],
        ],
      },
      { kind: 'heading', text: w('exchange.fingerprint') },
      { kind: 'table', columns: [1, 2, 3, 4].map((column) => ({ label: String(column), align: 'center' as const })), rows },
      { kind: 'heading', text: w('exchange.publicKey') },
      { kind: 'paragraph', text: groupedFingerprint(key.publicKey) },
      { kind: 'signatures', people: [{ role: w('exchange.gives') }, { role: w('exchange.takes') }] },
    ],
  })
}
