/** Answers as people give them; blank is none. */
export type ModelAnswer = 'yes' | 'no' | 'NA'

interface Given {
  readonly answer: ModelAnswer
  readonly comment: string
  readonly by: string
  readonly seen: string | null
}

export interface ModelSignature {
  readonly passed: boolean
  readonly alone: boolean
  readonly by: string
}

/** The items of the template: blocking ones, and when each version lets them be N/A. */
const ITEMS = [1, 2, 3, 4, 5, 6, 7]
const BLOCKING = [1, 2, 3]

/**
 * A run of one checklist as a book clerk would keep it on a card, written from the rules alone and without the product's code: who gave each answer, who saw
 * an N/A, who may sign. Every deed answers true where it is allowed.
 */
export class ChecklistModel {
  published = 1
  version = 1
  isOpen = false
  keptBy = ''
  answers = new Map<number, Given>()
  readonly signatures: ModelSignature[] = []
  /** Who can write now. */
  readonly writers = new Set<string>(['owner'])

  keep(user: string, wanted: ReadonlyMap<number, { answer: ModelAnswer; comment: string }>): boolean {
    const version = this.isOpen ? this.version : this.published
    if (this.#wavedThrough(version, wanted).length > 0) return false
    const before = this.isOpen ? this.answers : new Map<number, Given>()
    const next = new Map<number, Given>()
    for (const [item, { answer, comment }] of wanted) {
      const old = before.get(item)
      const isSame = old !== undefined && old.answer === answer && old.comment === comment
      next.set(item, isSame ? old : { answer, comment, by: user, seen: null })
    }
    this.#take(user, version, next)
    return true
  }

  confirm(user: string, item: number): boolean {
    const given = this.answers.get(item)
    if (!this.isOpen || !given || !this.#isWaved(item, given.answer)) return false
    if (given.comment === '' || this.#hands().has(user)) return false
    this.answers.set(item, { ...given, seen: user })
    return true
  }

  takeWordBack(user: string, item: number): boolean {
    const given = this.answers.get(item)
    if (!this.isOpen || given?.seen !== user) return false
    this.answers.set(item, { ...given, seen: null })
    return true
  }

  carry(user: string): boolean {
    if (!this.isOpen || this.version >= this.published) return false
    const next = new Map([...this.answers].map(([item, given]) => [item, { ...given, seen: null }]))
    for (const item of this.#wavedThrough(this.published, next)) next.delete(item)
    this.#take(user, this.published, next)
    return true
  }

  sign(user: string): boolean {
    if (!this.isOpen || ITEMS.some((item) => !this.answers.has(item))) return false
    const waved = [...this.answers].filter(([item, { answer }]) => this.#isWaved(item, answer))
    if (waved.some(([, { comment }]) => comment === '')) return false
    const unseen = waved.filter(([, { seen }]) => seen === null).length
    const isOwn = this.#hands().has(user)
    const isAlone = this.writers.size === 1
    if (!isAlone && (isOwn || unseen > 0)) return false
    const fails = BLOCKING.some((item) => this.answers.get(item)?.answer === 'no')
    const away = [...this.answers.values()].filter(({ answer }) => answer === 'NA').length
    this.signatures.push({ passed: !fails && away * 10 <= ITEMS.length * 3, alone: isAlone && (isOwn || unseen > 0), by: user })
    this.isOpen = false
    this.answers = new Map()
    return true
  }

  #take(user: string, version: number, answers: Map<number, Given>): void {
    this.isOpen = true
    this.version = version
    this.keptBy = user
    this.answers = answers
    const hands = this.#hands()
    for (const [item, given] of answers)
      if (given.seen !== null && (hands.has(given.seen) || !this.#isWaved(item, given.answer)))
        answers.set(item, { ...given, seen: null })
  }

  /** Everybody who had a hand in the run. */
  #hands(): Set<string> {
    return new Set([this.keptBy, ...[...this.answers.values()].map(({ by }) => by)])
  }

  #isWaved = (item: number, answer: ModelAnswer): boolean => BLOCKING.includes(item) && answer === 'NA'

  /** Version 1 lets item 2 always be N/A, version 2 never; either lets item 3 be N/A where item 1 is yes. */
  #wavedThrough(version: number, answers: ReadonlyMap<number, { readonly answer: ModelAnswer }>): number[] {
    const isAllowed = (item: number) => (item === 2 ? version === 1 : item === 3 ? answers.get(1)?.answer === 'yes' : false)
    return [...answers].filter(([item, { answer }]) => this.#isWaved(item, answer) && !isAllowed(item)).map(([item]) => item)
  }
}
