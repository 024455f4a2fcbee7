import fc from 'fast-check'
import {
  CHECKLIST_RATINGS,
  CHECKLIST_SCORINGS,
  CHECKLIST_SUBJECTS,
  type ChecklistItemContent,
  type ChecklistTemplateContent,
} from '../../../shared/contract/checklist-template-content.ts'

/** Words as a template keeps them: no spaces around, no control characters, in Unicode NFC; a formula's sign may stand first. */
const words = fc
  .tuple(fc.constantFrom('', '=', '-', '@', '« ', '✓ '), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }))
  .map(([first, rest]) =>
    `${first}${rest}`
      .replace(/[\p{C}]/gu, '')
      .normalize('NFC')
      .trim(),
  )
  .filter((text) => text !== '' && !text.startsWith("'") && !/^\s|\s$/u.test(text))
const decimal = fc.tuple(fc.nat(99), fc.constantFrom('', '.5', '.25', '.50')).map(([whole, rest]) => `${whole}${rest}`)
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
const SCORED = ['VAN', 'YES_NO', '0_4', '5410', 'RISK'] as const
const GIVEN = ['DATE', 'AMOUNT', 'TEXT', 'FILE'] as const

const due = fc.oneof(
  fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({ monthly: fc.integer({ min: 1, max: 28 }) }),
  fc.record({ days: fc.integer({ min: 0, max: 730 }) }),
)

const item = fc.record({
  given: fc.boolean(),
  blocking: fc.boolean(),
  fr: words,
  en: words,
  scale: maybe(fc.constantFrom(...SCORED)),
  other: fc.constantFrom(...GIVEN),
  scored: maybe(fc.boolean()),
  required: maybe(fc.boolean()),
  weight: maybe(decimal),
  key: maybe(fc.boolean()),
  evidence: maybe(fc.boolean()),
  appliesIf: maybe(
    fc.constantFrom('subject = partner', 'amount >= 250000 and not type in (ACS, SRV)', '(montant < 5 ou sujet != "voucher")'),
  ),
  appliesTo: maybe(fc.array(fc.constantFrom('ACS', 'SRV', 'ATE'), { minLength: 1, maxLength: 3 })),
  mayBeNotApplicable: maybe(fc.constantFrom('always', 'toujours et sujet = partner', 'not type in (ACS, SRV)')),
  due: maybe(due),
  role: maybe(words),
  source: maybe(words),
  help: maybe(fc.record({ fr: words, en: words })),
})

const withoutUndefined = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value

const points = fc.record({ ordinary: decimal, key: decimal })

/** Templates of every kind that may be published, items numbered in order. */
export const generatedTemplate: fc.Arbitrary<ChecklistTemplateContent> = fc
  .record({
    code: fc.stringMatching(/^[A-Z][A-Z0-9-]{2,18}$/),
    version: fc.integer({ min: 1, max: 99 }),
    source: fc.oneof(fc.constant(''), words),
    name: fc.record({ fr: words, en: words }),
    subject: fc.constantFrom(...CHECKLIST_SUBJECTS),
    scale: fc.constantFrom(...SCORED),
    scoring: fc.constantFrom(...CHECKLIST_SCORINGS),
    lowerIsBetter: maybe(fc.boolean()),
    blockingAtMost: maybe(fc.integer({ min: 0, max: 4 })),
    blockingCap: decimal,
    mostNotApplicable: maybe(fc.integer({ min: 0, max: 100 }).map(String)),
    points: maybe(fc.tuple(points, points)),
    ratings: maybe(fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 4 })),
    sections: fc.array(fc.record({ fr: words, en: words, items: fc.array(item, { minLength: 1, maxLength: 6 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ code, points: table, ratings, sections, ...rest }) => {
    let number = 0
    const answers = { VAN: ['V', 'A'], YES_NO: ['yes', 'no'], '0_4': ['4', '0'], '5410': ['5', '0'], RISK: ['L', 'H'] }[
      rest.scale
    ]
    return withoutUndefined({
      template: code,
      ...rest,
      points: table?.map((row, index) => ({ answer: answers[index] ?? '', ...row })),
      ratings: ratings
        ?.sort((one, other) => other - one)
        .map((from, index) => ({
          from: String(from),
          rating: CHECKLIST_RATINGS[index] ?? 'SEVERE',
          samplePercent: '25',
          basis: 'ADVANCE',
        })),
      sections: sections.map((section, index) => ({
        ...section,
        code: `s${index + 1}`,
        items: section.items.map(({ given, other, ...content }): ChecklistItemContent => {
          number++
          return withoutUndefined({
            number,
            code: `${index + 1}.${number}`,
            ...content,
            scale: given ? other : content.scale,
            blocking: content.blocking && !given,
            mayBeNotApplicable: content.blocking && !given ? content.mayBeNotApplicable : undefined,
            required: given ? content.required : undefined,
          })
        }),
      })),
    })
  })
