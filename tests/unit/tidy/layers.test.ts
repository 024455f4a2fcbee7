import { expect, test } from 'vitest'
import { layerFaults, neededFiles } from './layer-faults.ts'
import { productFiles } from './source-files.ts'

const codeFiles = () => productFiles().filter(({ path }) => !path.endsWith('.css'))

test('every import follows the layer table', () => {
  expect(codeFiles().flatMap(layerFaults)).toEqual([])
})

test('no two files need each other at run time', () => {
  const needs = new Map(codeFiles().map((file) => [file.path, neededFiles(file)]))
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (trail.includes(path) || done.has(path)) return
    for (const next of needs.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of needs.keys()) visit(path, [])
  expect(cycles).toEqual([])
})

/** The rule proves itself on planted imports: without this, a parser that saw nothing would pass for a tidy house. */
test.each([
  ['domain/vouchers/a.ts', "import { readFileSync } from 'node:fs'"],
  ['domain/vouchers/a.ts', "import { openDatabase } from '../../db/open.ts'"],
  ['domain/vouchers/a.ts', "import type { Database } from '../../db/database.ts'"],
  ['shared/money/a.ts', "import { post } from '../../domain/vouchers/post.ts'"],
  ['db/queries/a.ts', "import { post } from '../../domain/vouchers/post.ts'"],
  ['db/queries/a.ts', "export { post } from '../../domain/vouchers/post.ts'"],
  ['db/queries/a.ts', "import { type Voucher, post } from '../../domain/vouchers/post.ts'"],
  ['reports/model/a.ts', "import { write } from 'exceljs'"],
  ['service/vouchers/a.ts', "import Sqlite from 'better-sqlite3'"],
  ['service/vouchers/a.ts', "import { main } from '../../cli/cli.ts'"],
  ['service/vouchers/a.ts', "const later = () => import('../../cli/cli.ts')"],
  ['service/vouchers/a.ts', "type Cli = import('../../cli/cli.ts').Cli"],
  ['cli/commands/a.ts', "import { backupLedger } from '../../db/backup.ts'"],
  ['cli/commands/a.ts', "import { app } from 'electron'"],
  ['electron/main/a.ts', "import { createRouter } from '../../service/router.ts'"],
  ['electron/ledger-process/a.ts', "import { app } from 'electron'"],
  ['electron/preload/a.ts', "import { join } from 'node:path'"],
  ['renderer/app/a.tsx', "import { createRouter } from '../../service/router.ts'"],
  ['renderer/app/a.tsx', "import type { Ledger } from '../../service/kernel/ledger.ts'"],
  ['service/vouchers/a.ts', "import { useState } from 'react'"],
  ['elsewhere/a.ts', ''],
])('a planted fault in %s is found: %s', (path, text) => {
  expect(layerFaults({ path, text })).toHaveLength(1)
})

test.each([
  ['db/queries/a.ts', "import type { Voucher } from '../../domain/vouchers/model.ts'"],
  ['cli/commands/a.ts', "import { openDatabase } from '../../db/open.ts'"],
  ['renderer/app/a.tsx', "import { balance } from '../../domain/vouchers/balance.ts'; const x = <b/>"],
  ['reports/excel/a.ts', "import ExcelJS from 'exceljs'"],
  ['electron/ledger-process/a.ts', "import { createRouter } from '../../service/router.ts'"],
])('a sound import in %s passes: %s', (path, text) => {
  expect(layerFaults({ path, text })).toEqual([])
})
