/** One row of the layer table (spec 02): which of our folders and which libraries a folder may import. */
export interface Layer {
  readonly folder: string
  readonly mayImport: readonly string[]
  /** May be imported for their types only. */
  readonly mayImportTypes?: readonly string[]
  /** True when the layer may use Node's own modules. */
  readonly node: boolean
}

/** The table, whole; there is no list of exceptions beside it. A file belongs to the longest folder that begins its path. */
export const LAYERS: readonly Layer[] = [
  { folder: 'shared', mayImport: ['shared'], node: false },
  { folder: 'domain', mayImport: ['domain', 'shared'], node: false },
  { folder: 'db', mayImport: ['db', 'shared'], mayImportTypes: ['domain'], node: true },
  { folder: 'reports', mayImport: ['reports', 'shared'], mayImportTypes: ['domain'], node: true },
  { folder: 'service', mayImport: ['service', 'shared', 'domain', 'db', 'reports', 'resources'], node: true },
  { folder: 'cli', mayImport: ['cli', 'shared', 'service', 'db/open.ts'], node: true },
  { folder: 'electron/ledger-process', mayImport: ['electron/ledger-process', 'shared', 'service', 'db/open.ts'], node: true },
  { folder: 'electron/main', mayImport: ['electron/main', 'shared'], node: true },
  { folder: 'electron/preload', mayImport: ['electron/preload', 'shared'], node: false },
  { folder: 'renderer', mayImport: ['renderer', 'shared', 'domain'], node: false },
]

/** Libraries that belong to one place. */
export const LIBRARY_HOMES: readonly { readonly library: RegExp; readonly folders: readonly string[] }[] = [
  { library: /^electron$/, folders: ['electron/main', 'electron/preload'] },
  {
    library: /^(?:react|react-dom|react-i18next|recharts|@mantine\/.+|@tanstack\/.+|@orpc\/tanstack-query)(?:\/|$)/,
    folders: ['renderer'],
  },
  { library: /^(?:better-sqlite3|kysely)(?:\/|$)/, folders: ['db'] },
  { library: /^exceljs(?:\/|$)/, folders: ['reports/excel'] },
  { library: /^uqr(?:\/|$)/, folders: ['reports/pdf'] },
]
