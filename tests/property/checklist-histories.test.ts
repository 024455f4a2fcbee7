import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyLedger } from '../../service/audit/verify-ledger.ts'
import { carryRun } from '../../service/compliance/carry-run.ts'
import { confirmAnswers } from '../../service/compliance/confirm-answers.ts'
import { checklistRun, checklistRuns } from '../../service/compliance/list-runs.ts'
import { saveChecklistRun } from '../../service/compliance/save-run.ts'
import { signRun } from '../../service/compliance/sign-run.ts'
import { publishTemplate, saveTemplateDraft } from '../../service/compliance/template-life-cycle.ts'
import { importSetup } from '../../service/settings/import-setup.ts'
import type { ChecklistTemplateContent } from '../../shared/contract/checklist-template-content.ts'
import type { Role } from '../../shared/contract/role.ts'
import type { Result } from '../../shared/result/result.ts'
import { ChecklistModel, type ModelAnswer } from '../helpers/checklist-model.ts'
import { reportBooks } from '../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../helpers/temporary-ledger.ts'

const CODE = 'VISITE'
const SUBJECT = 'partner:CEAM'
const PEOPLE = ['owner', 'Awa', 'Issa'] as const

/** Seven items: 1 never N/A; 2 N/A in the first version alone; 3 N/A where item 1 is yes; the others do not block. Two N/A pass, three do not. */
function template(version: 1 | 2): ChecklistTemplateContent {
  const allowed: Readonly<Record<number, string>> = version === 1 ? { 2: 'always', 3: 'item i1 = yes' } : { 3: 'item i1 = yes' }
  const items = [1, 2, 3, 4, 5, 6, 7].map((number) => ({
    ...{ number, code: `i${number}`, blocking: number <= 3, fr: `Point ${number}`, en: `Item ${number}` },
    ...(allowed[number] === undefined ? {} : { mayBeNotApplicable: allowed[number] }),
  }))
  return {
    ...{ template: CODE, version: 1, source: '', name: { fr: 'Visite', en: 'Visit' }, subject: 'partner' },
    ...{ scale: 'YES_NO', scoring: 'mean', blockingCap: '50', mostNotApplicable: '30' },
    sections: [{ code: 'a', fr: 'A', en: 'A', items }],
  }
}

type Answering =
  | {
      readonly kind: 'answer'
      readonly user: number
      readonly item: number
      readonly answer: ModelAnswer
      readonly comment: string
    }
  | { readonly kind: 'fill'; readonly user: number; readonly waved: readonly number[]; readonly comment: string }
  | { readonly kind: 'withdraw'; readonly user: number; readonly item: number }
  | { readonly kind: 'keep'; readonly user: number }
type Deed =
  | Answering
  | { readonly kind: 'confirm' | 'back'; readonly user: number; readonly item: number }
  | { readonly kind: 'sign'; readonly user: number }
  | { readonly kind: 'carry'; readonly user: number }
type Step = Deed | { readonly kind: 'publish' } | { readonly kind: 'people' }

const user = fc.nat(2)
const item = fc.integer({ min: 1, max: 7 })
const comment = fc.constantFrom('', 'aucun', 'aucun', 'sans objet ici')
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      user,
      item,
      answer: fc.constantFrom<ModelAnswer>('yes', 'no', 'NA', 'NA'),
      comment,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('fill' as const),
      user,
      waved: fc.uniqueArray(fc.constantFrom(2, 3, 4, 5, 6), { maxLength: 4 }),
      comment,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), user, item }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('confirm' as const), user, item: fc.constantFrom(1, 2, 2, 3, 3, 4) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('back' as const), user, item: fc.constantFrom(2, 3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('keep' as const), user }) },
  { weight: 7, arbitrary: fc.record({ kind: fc.constant('sign' as const), user }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('carry' as const), user }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'publish' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'people' as const }) },
)

const publish = (books: TemporaryLedger, version: 1 | 2): void => {
  expectSuccess(
    books.command('checklistTemplates.save', (work) => saveTemplateDraft(work, { content: template(version), revision: null })),
  )
  expectSuccess(books.command('checklistTemplates.publish', (work) => publishTemplate(work, { code: CODE })))
}

/** One ledger and one card, taken through the same deeds. */
class History {
  readonly books = reportBooks([])
  readonly model = new ChecklistModel()

  constructor() {
    for (const name of PEOPLE.slice(1)) {
      this.#roles(name, ['preparer', 'approver'])
      this.model.writers.add(name)
    }
    publish(this.books, 1)
  }

  take(next: Step): void {
    if (next.kind === 'publish') this.#publish()
    else if (next.kind === 'people') this.#people()
    else this.#take(next)
  }

  #take(next: Deed): void {
    const name = PEOPLE[next.user] ?? 'owner'
    if (!this.model.writers.has(name)) return
    const [allowed, done] = this.#deeds(next, name)
    expect([next.kind, done.ok ? 'done' : done.faults.map(({ code }) => code).join(' ')]).toEqual([
      next.kind,
      allowed ? 'done' : expect.stringMatching(/^CHECKLIST_/),
    ])
  }

  #deeds(next: Deed, name: string): [boolean, Result<unknown>] {
    const id = this.draft()?.id ?? 0
    switch (next.kind) {
      case 'confirm':
      case 'back': {
        const confirmed = next.kind === 'confirm'
        const input = { id, items: [next.item], confirmed, reasons: null }
        const allowed = confirmed ? this.model.confirm(name, next.item) : this.model.takeWordBack(name, next.item)
        return [allowed, this.books.command('compliance.confirmAnswers', (work) => confirmAnswers(work, input), { user: name })]
      }
      case 'sign':
        return [this.model.sign(name), this.books.command('compliance.signRun', (work) => signRun(work, id), { user: name })]
      case 'carry':
        return [this.model.carry(name), this.books.command('compliance.carryRun', (work) => carryRun(work, id), { user: name })]
      default: {
        const wanted = this.#wanted(next)
        const answers = [...wanted].map(([number, { answer, comment: remark }]) => ({
          ...{ item: number, answer, comment: remark },
          evidence: '',
        }))
        const run = { template: CODE, subject: SUBJECT, date: '2020-04-01', note: '', answers }
        const save = () => this.books.command('compliance.saveRun', (work) => saveChecklistRun(work, run), { user: name })
        return [this.model.keep(name, wanted), save()]
      }
    }
  }

  /** What the next keeping would hold: what stands, changed by the step. */
  #wanted(next: Answering) {
    const wanted = new Map(
      [...this.model.answers].map(([number, { answer, comment: remark }]) => [number, { answer, comment: remark }]),
    )
    if (next.kind === 'answer') wanted.set(next.item, { answer: next.answer, comment: next.comment })
    if (next.kind === 'withdraw') wanted.delete(next.item)
    if (next.kind === 'fill')
      for (const number of [1, 2, 3, 4, 5, 6, 7])
        wanted.set(number, { answer: next.waved.includes(number) ? 'NA' : 'yes', comment: next.comment })
    return wanted
  }

  #roles(name: string, roles: Role[]): void {
    const setup = JSON.stringify({ organisation: { code: 'AMSS', name: 'AMSS' }, users: [{ name, roles }] })
    expectSuccess(this.books.command('settings.importSetup', (work) => importSetup(work, setup)))
  }

  #publish(): void {
    if (this.model.published === 2) return
    publish(this.books, 2)
    this.model.published = 2
  }

  /** The others leave, or come back: whoever is left writes alone. */
  #people(): void {
    const isAlone = this.model.writers.size === 1
    for (const name of PEOPLE.slice(1)) {
      this.#roles(name, isAlone ? ['preparer', 'approver'] : ['auditor'])
      if (isAlone) this.model.writers.add(name)
      else this.model.writers.delete(name)
    }
  }

  draft() {
    return checklistRuns(this.books.database, '2020-04-01').runs.find(({ state }) => state === 'draft')
  }

  /** The card and the ledger say the same. */
  compare(): void {
    const draft = this.draft()
    expect(draft === undefined).toBe(!this.model.isOpen)
    if (draft) {
      const run = expectSuccess(checklistRun(this.books.database, draft.id))
      const { answers, keptBy, version } = this.model
      expect([run.version, run.madeBy]).toEqual([version, keptBy])
      expect(run.answers.map((each) => [each.item, each.answer, each.comment, each.answeredBy, each.confirmedBy])).toEqual(
        [...answers]
          .sort(([one], [other]) => one - other)
          .map(([number, each]) => [number, each.answer, each.comment, each.by, each.seen]),
      )
      expect(run.notApplicable).toBe([...answers.values()].filter(({ answer }) => answer === 'NA').length)
    }
    const signed = checklistRuns(this.books.database, '2020-04-01')
      .runs.filter(({ state }) => state === 'signed')
      .sort((one, other) => one.id - other.id)
    expect(signed.map(({ passed, signedAlone, signedBy }) => ({ passed, alone: signedAlone, by: signedBy }))).toEqual(
      this.model.signatures,
    )
  }
}

const faultsOf = (history: History): string[] => {
  const steps = verifyLedger(history.books.database, history.books.clock)
  for (;;) {
    const next = steps.next()
    if (next.done) return next.value.faults.map(({ code, details }) => `${code} ${details?.subject ?? ''}`)
  }
}

const reached = { signed: 0, alone: 0, failed: 0, two: 0, confirmed: 0 }

test('any history of answers, taken back, confirmed, carried over and signed by any person is what a card kept by hand says', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 15, maxLength: 45 }), (steps) => {
      const history = new History()
      const before = faultsOf(history)
      for (const next of steps) {
        history.take(next)
        history.compare()
        reached.confirmed += [...history.model.answers.values()].some(({ seen }) => seen !== null) ? 1 : 0
      }
      for (const { passed, alone } of history.model.signatures) {
        reached.signed++
        reached.alone += alone ? 1 : 0
        reached.two += alone ? 0 : 1
        reached.failed += passed ? 0 : 1
      }
      expect(faultsOf(history)).toEqual(before)
      history.books.close()
    }),
    { numRuns: 60 },
  )
  // The drawn histories reach what they are for.
  for (const count of Object.values(reached)) expect(count).toBeGreaterThan(0)
}, 120_000)
