import type { exchangePrintsFr } from '../fr/prints-exchange.ts'

/** Words of the sheets of the area exchange, in English. */
export const exchangePrintsEn: Record<keyof typeof exchangePrintsFr, string> = {
  'exchange.title': 'Key of the organisation',
  'exchange.text':
    'This key signs the period packages. Annex this sheet to the agreement: at the first package, whoever receives it compares the fingerprint below with the one that the program shows, group by group.',
  'exchange.fingerprint': 'Fingerprint (SHA-256 of the public key)',
  'exchange.publicKey': 'Public key (Ed25519)',
  'exchange.madeAt': 'Made on',
  'exchange.madeBy': 'Made by',
  'exchange.organisation': 'Organisation',
  'exchange.gives': 'Handed over by',
  'exchange.takes': 'Received and compared by',
}
