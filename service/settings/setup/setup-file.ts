import type { SetupEntries, SetupOpenings, SetupOrganisation } from '../setup-schema.ts'

/** An entry with its place in the file, "grants[0]". */
export interface Placed<T> {
  readonly path: string
  readonly value: T
}

export type PlacedEntries = { readonly [Section in keyof SetupEntries]: readonly Placed<SetupEntries[Section]>[] }
export type PlacedOpenings = { readonly [Section in keyof SetupOpenings]: readonly Placed<SetupOpenings[Section]>[] }

/** The entries of a setup file whose form is right, each checked on its own; what they name is checked when they are planned. */
export interface SetupFile {
  readonly organisation: Placed<SetupOrganisation> | null
  readonly entries: PlacedEntries
  readonly openings: PlacedOpenings
  /** Codes by section of every entry ("PECIC/A1" for a budget line), also of those whose form is wrong: a reference to one of these is not a second fault. */
  readonly declared: Readonly<Record<'partners' | 'donors' | 'accounts' | 'grants' | 'budgetLines', ReadonlySet<string>>>
}
