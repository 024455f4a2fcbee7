import { expect, test } from 'vitest'
import { AGREEMENT_FIELDS } from '../../../domain/grants/agreement-changes.ts'
import { AGREEMENT_SECTIONS, offeredFields } from '../../../renderer/features/grants/model/agreement-sections.ts'
import { amendmentField, spokenFailure } from '../../../renderer/features/grants/model/spoken-failure.ts'
import { grantsScreenFr as words } from '../../../shared/i18n/fr/screens-grants.ts'

const t = (key: string) => (words as Readonly<Record<string, string>>)[key] ?? key

test('every field of an agreement but its donor stands in one section of the page', () => {
  const shown = AGREEMENT_SECTIONS.flatMap(({ fields }) => fields)
  expect([...shown, 'donor'].sort()).toEqual([...AGREEMENT_FIELDS].sort())
})

test('the form offers what each kind may change, and what use has locked to none', () => {
  expect([...offeredFields('NO_COST_EXTENSION', true)]).toEqual(['end'])
  expect([...offeredFields('COST', true)]).toEqual(['end', 'ceiling', 'terms.yearCeilings', 'payment.tranchePlan'])
  expect(offeredFields('PARAMETERS', false).has('currency')).toBe(false)
  expect(offeredFields('AGREEMENT', false).has('currency')).toBe(true)
  expect(offeredFields('AGREEMENT', true).has('currency')).toBe(false)
  expect(offeredFields('PARAMETERS', true).has('method')).toBe(true)
})

test('a refusal names the fields as the form does', () => {
  const failure = {
    kind: 'faults' as const,
    faults: [
      {
        code: 'AMENDMENT_FIELD' as const,
        place: { kind: 'field' as const, path: 'virement.percent' },
        details: { field: 'virement.percent' },
      },
      { code: 'AMENDMENT_REASON' as const, place: { kind: 'field' as const, path: 'reason' } },
    ],
  }
  const spoken = spokenFailure(failure, amendmentField(t))
  expect(spoken?.kind === 'faults' ? spoken.faults.map(({ place, details }) => [place, details?.field]) : []).toEqual([
    [{ kind: 'field', path: words['field.virement.percent'] }, words['field.virement.percent']],
    [{ kind: 'field', path: words['amendment.reason'] }, undefined],
  ])
})
