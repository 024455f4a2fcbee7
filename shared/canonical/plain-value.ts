import type { Canonical } from './canonical.ts'

/** Plain data as the canonical encoding takes it: texts, whole numbers and lists as they are; a key that is absent is left out. */
export const plainValue = (value: object): Canonical => JSON.parse(JSON.stringify(value)) as Canonical
