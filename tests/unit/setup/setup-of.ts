import { importSetup } from '../../../service/settings/import-setup.ts'
import type { Fault } from '../../../shared/result/fault.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

type Entry = Record<string, unknown>

/** A grant of £100,000 at 770 XOF, with its donor, for the ledgers of these tests. */
export const PECIC: Entry = {
  code: 'PECIC',
  donor: 'FCDO',
  titleFr: 'Engagement civique',
  titleEn: 'Civic engagement',
  currency: 'GBP',
  ceiling: '100000.00',
  start: '2020-01-01',
  end: '2020-12-31',
  conversion: { budgetRate: '770' },
}

/** The text of a setup file with its organisation and the donor and grant above; `sections` add to them or replace them. */
export const setupText = (sections: Entry = {}): string =>
  JSON.stringify({
    organisation: { code: 'AMSS' },
    donors: [{ code: 'FCDO', name: 'Foreign, Commonwealth & Development Office' }],
    grants: [PECIC],
    ...sections,
  })

export const budgetLine = (code: string, keys: Entry = {}): Entry => ({
  grant: 'PECIC',
  code,
  labelFr: `Ligne ${code}`,
  labelEn: `Line ${code}`,
  ...keys,
})

export const importText = (ledger: TemporaryLedger, text: string) =>
  ledger.command('settings.importSetup', (work) => importSetup(work, text))

export const importSections = (ledger: TemporaryLedger, sections: Entry = {}) =>
  expectSuccess(importText(ledger, setupText(sections)))

/** The faults of a refused setup as "CODE place". */
export function refusalOf(ledger: TemporaryLedger, text: string): string[] {
  const result = importText(ledger, text)
  if (result.ok) throw new Error('the setup was taken')
  return result.faults.map(described)
}

export const described = (fault: Fault): string =>
  `${fault.code} ${fault.place?.kind === 'field' ? fault.place.path : JSON.stringify(fault.place)}`
