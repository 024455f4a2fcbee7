import type { RequiredByType } from '../../../../shared/contract/documents.ts'

export type RequiredRow = RequiredByType['documents'][number]

/** The table with one type changed. */
export const withType = (
  types: readonly RequiredByType[],
  code: string,
  change: (type: RequiredByType) => RequiredByType,
): RequiredByType[] => types.map((type) => (type.code === code ? change(type) : type))

/** The type with one of its documents changed. */
export const withDocument = (type: RequiredByType, at: number, part: Partial<RequiredRow>): RequiredByType => ({
  ...type,
  documents: type.documents.map((document, index) => (index === at ? { ...document, ...part } : document)),
})

/** The type without one of its documents. */
export const withoutDocument = (type: RequiredByType, at: number): RequiredByType => ({
  ...type,
  documents: type.documents.filter((_, index) => index !== at),
})

/** A document that other types ask for is taken over with its name; one that is new gets a code from its name. */
export function documentNamed(types: readonly RequiredByType[], name: string): RequiredRow {
  const wanted = name.trim().toLowerCase()
  const known = types
    .flatMap((type) => type.documents)
    .find((document) => document.name.fr.toLowerCase() === wanted || document.name.en.toLowerCase() === wanted)
  return known
    ? { ...known, mandatory: true, dueDays: null }
    : { code: freeCode(codesOf(types), name), name: { fr: name.trim(), en: name.trim() }, mandatory: true, dueDays: null }
}

/** A new type of expense, which asks for nothing yet. */
export const typeNamed = (types: readonly RequiredByType[], name: string): RequiredByType => ({
  code: freeCode(new Set(types.map((type) => type.code)), name),
  name: { fr: name.trim(), en: name.trim() },
  documents: [],
})

const codesOf = (types: readonly RequiredByType[]): Set<string> =>
  new Set(types.flatMap((type) => type.documents.map((document) => document.code)))

function freeCode(taken: ReadonlySet<string>, name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 24)
  const stem = plain === '' ? 'X' : plain
  for (let number = 1; ; number++) {
    const code = number === 1 ? stem : `${stem}-${number}`
    if (!taken.has(code)) return code
  }
}
