import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { severitiesOf } from '../../../domain/eligibility/eligibility-catalogue.ts'
import type { EligibilityLine } from '../../../domain/eligibility/eligibility-line.ts'
import { lineHits } from '../../../domain/eligibility/line-hits.ts'
import { DEFAULT_GRANT_TERMS, type GrantTerms } from '../../../domain/grants/grant-terms.ts'
import { BUNDLED_ELIGIBILITY, bundledEligibility } from '../../../service/eligibility/bundled-catalogue.ts'
import { bundledAccounts } from '../../../service/settings/bundled-chart.ts'
import { ELIGIBILITY_CODES } from '../../../shared/contract/eligibility-code.ts'

const catalogue = bundledEligibility('sycebnl')
const NPAC = { percent: '7', budgetLine: 'F1', excludedNatures: [], excludedLines: [], capped: false }

function hits(line: Partial<EligibilityLine>, terms: Partial<GrantTerms> = {}) {
  const agreed = { ...DEFAULT_GRANT_TERMS, ...terms }
  const grant = {
    start: '2020-01-01',
    end: '2021-12-31',
    terms: agreed,
    severities: severitiesOf(catalogue.entries, agreed),
  }
  const whole: EligibilityLine = {
    key: '1/1',
    date: '2020-03-10',
    documentDate: null,
    account: '6277',
    xof: 100_000,
    label: 'Atelier de Ségou',
    budgetLine: 'A1',
    nature: null,
    thirdParty: null,
    ...line,
  }
  return lineHits(whole, grant, catalogue).map(({ code, severity }) => `${code} ${severity}`)
}
const label = (text: string, terms: Partial<GrantTerms> = {}) => hits({ label: text }, terms)
const account = (code: string, terms: Partial<GrantTerms> = {}) => hits({ account: code }, terms)

describe('the catalogue as it ships', () => {
  test('has every code of the specification once, with its usual severity', () => {
    expect(BUNDLED_ELIGIBILITY.codes.map(({ code }) => code)).toEqual([...ELIGIBILITY_CODES])
    const warns = BUNDLED_ELIGIBILITY.codes.filter(({ severity }) => severity === 'WARN').map(({ code }) => code)
    expect(warns).toEqual(['BUD', 'SUP', 'DTY', 'DEP', 'FXL', 'SEC'])
  })

  test.each(['sycebnl', 'syscohada'] as const)('names accounts that the chart %s has', (chart) => {
    const known = new Set(bundledAccounts(chart).map(({ code }) => code))
    const named = BUNDLED_ELIGIBILITY.codes.flatMap(({ accounts }) => accounts[chart])
    expect(named.filter((code) => !known.has(code))).toEqual([])
  })
})

describe('PER: dates', () => {
  test('the first and the last day are inside, the days beside them are not', () => {
    expect(hits({ date: '2020-01-01' })).toEqual([])
    expect(hits({ date: '2021-12-31' })).toEqual([])
    expect(hits({ date: '2019-12-31' })).toEqual(['PER BLOCK'])
    expect(hits({ date: '2022-01-01' })).toEqual(['PER BLOCK'])
  })

  test('the date of the document counts too', () => {
    expect(hits({ documentDate: '2019-12-30' })).toEqual(['PER BLOCK'])
    expect(hits({ documentDate: '2020-01-01' })).toEqual([])
  })

  test('a written approval brings the first day forward, and no further', () => {
    const retroactive = { reference: 'Courriel du 3 mars', from: '2019-12-15' }
    expect(hits({ documentDate: '2019-12-15' }, { retroactive })).toEqual([])
    expect(hits({ documentDate: '2019-12-14' }, { retroactive })).toEqual(['PER BLOCK'])
  })
})

describe('codes that accounts and words hint at, each with a near miss', () => {
  test('VAT only where the organisation recovers it', () => {
    expect(label('TVA 18 % facture F-12', { vatRecoverable: true })).toEqual(['VAT BLOCK'])
    expect(label('TVA 18 % facture F-12')).toEqual([])
    expect(label('Fournitures, prix hors TVA', { vatRecoverable: true })).toEqual([])
    expect(account('445', { vatRecoverable: true })).toEqual(['VAT BLOCK'])
  })

  test('GFT', () => {
    expect(label('Alcool pour la réception du préfet')).toEqual(['GFT BLOCK'])
    expect(label('Wine and gifts')).toEqual(['GFT BLOCK'])
    expect(label('Sensibilisation contre l’alcoolisme, vingt participants')).toEqual([])
    expect(label('Eau et jus, boissons sans alcool')).toEqual([])
  })

  test('FIN', () => {
    expect(label('Amende de circulation')).toEqual(['FIN BLOCK'])
    expect(account('6474')).toEqual(['FIN BLOCK'])
    expect(label('Procès-verbal de réception, amendement au contrat')).toEqual([])
    expect(account('6461')).toEqual([])
  })

  test('INT', () => {
    expect(label('Agios du trimestre')).toEqual(['INT BLOCK'])
    expect(account('6744')).toEqual(['INT BLOCK'])
    expect(label('Atelier d’intérêt commun')).toEqual([])
    expect(account('6311')).toEqual([])
  })

  test('DEP', () => {
    expect(label('Amortissement du véhicule')).toEqual(['DEP WARN'])
    expect(account('6594')).toEqual(['DEP WARN'])
    expect(label('Provision of services, contingency planning workshop')).toEqual([])
    expect(account('658')).toEqual([])
  })

  test('KND', () => {
    expect(label('Contribution en nature du village')).toEqual(['KND BLOCK'])
    expect(account('6541')).toEqual(['KND BLOCK'])
    expect(label('Avantages en nature du personnel')).toEqual([])
    expect(account('652')).toEqual([])
  })

  test('FXL, unless the agreement provides for exchange losses', () => {
    expect(account('676')).toEqual(['FXL WARN'])
    expect(account('676', { exchangeLossClaimable: true })).toEqual([])
    expect(label('Change des pneus')).toEqual([])
  })

  test('SEC', () => {
    expect(label('Prime exceptionnelle')).toEqual(['SEC WARN'])
    expect(account('6612')).toEqual(['SEC WARN'])
    expect(label('Prime d’assurance du véhicule')).toEqual([])
    expect(account('6611')).toEqual([])
  })

  test('LOB', () => {
    expect(label('Campagne électorale, affiches')).toEqual(['LOB BLOCK'])
    expect(label('Campagne de plaidoyer communautaire')).toEqual([])
  })

  test('DTY', () => {
    expect(label('Droits de douane, véhicule')).toEqual(['DTY WARN'])
    expect(label('Droits d’inscription au séminaire')).toEqual([])
  })

  test('OWN only where the agreement pays support costs, and not on the line that carries them', () => {
    expect(label('Frais de siège de mars', { npac: NPAC })).toEqual(['OWN BLOCK'])
    expect(hits({ label: 'Frais de siège', budgetLine: 'F1', nature: 'NPAC' }, { npac: NPAC })).toEqual([])
    expect(hits({ nature: 'NPAC' }, { npac: NPAC })).toEqual(['OWN BLOCK'])
    expect(label('Frais de siège de mars')).toEqual([])
    expect(label('Achat d’un siège de bureau', { npac: NPAC })).toEqual([])
  })
})

describe('SAN: screening', () => {
  const party = (screenedOn: string | null, kind: string | null = 'supplier') => ({
    thirdParty: { name: 'Sahel Services', kind, screenedOn },
  })

  test('a third party that nobody screened, or too long before', () => {
    expect(hits(party(null))).toEqual(['SAN BLOCK'])
    expect(hits(party(null, null))).toEqual(['SAN BLOCK'])
    expect(hits(party('2019-03-10'))).toEqual(['SAN BLOCK'])
  })

  test('a screening counts for 365 days and not one more, over a leap day or not', () => {
    // 29 February 2020 lies between: 365 days before 10 March 2020 is 11 March 2019.
    expect(hits(party('2019-03-11'))).toEqual([])
    expect(hits(party('2019-03-10'))).toEqual(['SAN BLOCK'])
    // The same edge, the payment moving: none lies between 10 March 2020 and 10 March 2021.
    expect(hits({ ...party('2020-03-10'), date: '2021-03-10' })).toEqual([])
    expect(hits({ ...party('2020-03-10'), date: '2021-03-11' })).toEqual(['SAN BLOCK'])
    expect(hits({ ...party('2020-03-09'), date: '2021-03-10' })).toEqual(['SAN BLOCK'])
  })

  test('for any two days, exactly what lies more than 365 days back no longer counts; a later screening always does', () => {
    const ago = fc.oneof(fc.constantFrom(-1, 0, 364, 365, 366), fc.integer({ min: -400, max: 800 }))
    const dayAt = (offset: number): string => new Date(Date.UTC(2020, 0, 1 + offset)).toISOString().slice(0, 10)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 730 }), ago, (paid, before) => {
        const found = hits({ ...party(dayAt(paid - before)), date: dayAt(paid) })
        expect(found).toEqual(before > 365 ? ['SAN BLOCK'] : [])
      }),
    )
  })

  test('a screening of the year before counts, a later one too; the State is not screened; no name, nothing to screen', () => {
    expect(hits(party('2019-03-11'))).toEqual([])
    expect(hits(party('2020-06-01'))).toEqual([])
    expect(hits(party(null, 'state'))).toEqual([])
    expect(hits({ thirdParty: null })).toEqual([])
  })
})

test('the agreement changes a severity, or switches a code off', () => {
  expect(label('Alcool', { eligibility: { GFT: 'WARN' } })).toEqual(['GFT WARN'])
  expect(label('Alcool', { eligibility: { GFT: 'OFF' } })).toEqual([])
})

test('a line that was taken back or that gives back hints at nothing', () => {
  expect(hits({ label: 'Alcool', xof: 0 })).toEqual([])
  expect(hits({ label: 'Alcool', xof: -5_000 })).toEqual([])
})
