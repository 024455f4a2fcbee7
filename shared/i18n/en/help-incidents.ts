import type { HelpPage } from '../help.ts'

export const incidentsHelpEn = {
  incidents: {
    title: 'Incidents',
    body: [
      'The register of incidents is open to the people whom an administrator has named, two administrators where there are two. Others see neither its content nor its count; they see whom to speak to.',
      'Every suspicion is recorded as soon as it is detected and reported to the donor immediately. The screen warns beyond a day. The name of whoever reports may stay blank.',
      'A voucher on hold stays out of claims until the incident is closed; the reason is shown nowhere. Every record is added to those before.',
      'In a ledger that is not encrypted, whoever holds the file can read it: encrypt the ledger under a passphrase before recording an incident in it.',
    ],
    keys: [],
  },
} satisfies Record<string, HelpPage>
