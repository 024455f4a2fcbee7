import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HostState } from '../../../service/host/host-state.ts'
import { newCommandId } from '../../../service/kernel/run-command.ts'
import { exportReport } from '../../../service/reports/export-report.ts'
import { machineText } from '../../../service/reports/machine-text.ts'
import { router } from '../../../service/router.ts'
import { contract } from '../../../shared/contract/index.ts'
import { PRINT_NAMES } from '../../../shared/contract/print-name.ts'
import { REPORT_NAMES } from '../../../shared/contract/report-name.ts'
import { incidentBooks, incidentOf, MARKERS, nameOfficer, PEOPLE, save } from '../../helpers/incident-books.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { CLI } from '../../helpers/serve-ledger.ts'
import { expectSuccess, newFolder } from '../../helpers/temporary-ledger.ts'
import { workbookParts } from '../../helpers/workbook-parts.ts'

/** Who is no officer: one of each role, one with all of them, and the first user of the ledger. */
const OTHERS = [...PEOPLE.map(([name]) => name).filter((name) => name !== 'Awa'), 'owner']
const AREA = Object.keys(contract.incidents) as (keyof typeof contract.incidents)[]
/** What neither reads nor writes an incident: names of officers, and their naming. */
const ABOUT_PEOPLE: readonly string[] = ['access', 'askOfficer', 'decideOfficer']

let state: HostState
let path: string
let incident: string
let number: string
const clientOf = () => createRouterClient(router, { context: { state } })

beforeAll(() => {
  const books = incidentBooks()
  nameOfficer(books, 'Awa')
  incident = expectSuccess(save(books, incidentOf(books))).incident
  expectSuccess(
    save(books, incidentOf(books, { state: 'reported', reportedAt: '2020-05-30T15:00' }), { incident, after: incident }),
  )
  number = 'INC-2020-001'
  path = books.path
  books.close()
  const surroundings = books.surroundings
  state = new HostState({ host: 'loopback', version: '0', workspace: newFolder(), surroundings })
  expectSuccess(state.open({ path }))
})
afterAll(() => void state.close())

const holdsNone = (text: string, where: string): void => {
  for (const marker of [...MARKERS, number]) expect(text.includes(marker), `${marker} in ${where}`).toBe(false)
}

/** The codes of the faults that a call ends in; "answered" when it answers. */
async function outcome(call: () => Promise<unknown>): Promise<string[]> {
  try {
    await call()
    return ['answered']
  } catch (cause) {
    const data =
      cause instanceof Error && 'data' in cause ? (cause.data as { faults?: { code: string }[] } | undefined) : undefined
    return (data?.faults ?? []).map(({ code }) => code)
  }
}

function commandId(): string {
  const ledger = state.ledger
  if (!ledger) throw new Error('no ledger is open')
  return newCommandId(ledger)
}

/** A call that would succeed for an officer, by procedure: a new procedure without one fails the test below. */
const INPUTS: Readonly<Record<string, () => unknown>> = {
  list: () => undefined,
  open: () => ({ incident }),
  save: () => ({ commandId: commandId(), incident: null, after: null, content: content() }),
  export: () => ({ format: 'xlsx', language: 'fr' }),
}
const content = () => ({
  kind: 'theft',
  state: 'suspected',
  detectedAt: '2020-05-31T10:00',
  means: '',
  anonymous: true,
  reporter: '',
  reportedAt: null,
  reportReference: '',
  narrative: 'Vol',
  exposedXof: 0,
  exposedGbp: 0,
  vouchers: [],
  actions: '',
  recoveries: [],
  outcome: '',
})

type Caller = (input?: unknown) => Promise<unknown>
// The client is typed procedure by procedure; an attack calls whatever there is by its name.
const procedureNamed = (area: string, name: string): Caller =>
  (clientOf() as unknown as Record<string, Record<string, Caller>>)[area]?.[name] ?? (() => Promise.reject(new Error(name)))

describe('roles', () => {
  test('every procedure of the register is attacked', () => {
    expect([...ABOUT_PEOPLE, ...Object.keys(INPUTS)].sort()).toEqual([...AREA].sort())
  })

  for (const user of OTHERS)
    test(`${user}, who is no officer, is refused by every call, and by what would fail for another reason too`, async () => {
      state.actAs(user)
      for (const [name, input] of Object.entries(INPUTS)) {
        const found = await outcome(() => procedureNamed('incidents', name)(input()))
        const roleMissing = user === 'Oumar' && name === 'save'
        expect(found, `${name} as ${user}`).toEqual(
          roleMissing ? [expect.stringMatching(/INCIDENT_RESTRICTED|ROLE_MISSING/)] : ['INCIDENT_RESTRICTED'],
        )
      }
      const unknown = await outcome(() => procedureNamed('incidents', 'open')({ incident: 'nothing' }))
      expect(unknown).toEqual(['INCIDENT_RESTRICTED'])
      const access = await clientOf().incidents.access()
      expect(access.officers).toEqual(['Awa'])
      holdsNone(JSON.stringify(access), `access of ${user}`)
    })

  test('the officer reads and writes; the answer that the ledger keeps says nothing', async () => {
    state.actAs('Awa')
    expect(await clientOf().incidents.list()).toMatchObject([{ number, state: 'reported', late: false }])
    const kept = state.ledger
      ? plainSql(state.ledger.database).all<{ answer: string }>("SELECT answer FROM command WHERE name = 'incidents.save'")
      : []
    expect(kept.length).toBeGreaterThan(0)
    for (const { answer } of kept) holdsNone(answer, 'the kept answer')
  })

  test('only administrators name officers, and one of two not alone', async () => {
    for (const user of ['Awa', 'Issa', 'Oumar']) {
      state.actAs(user)
      const ask = () => procedureNamed('incidents', 'askOfficer')({ commandId: commandId(), user, deed: 'grant' })
      expect(await outcome(ask)).toEqual(['ROLE_MISSING'])
    }
    state.actAs('Fanta')
    expect(await clientOf().incidents.askOfficer({ commandId: commandId(), user: 'Fanta', deed: 'grant' })).toEqual({
      waits: true,
    })
    expect(await outcome(() => procedureNamed('incidents', 'list')())).toEqual(['INCIDENT_RESTRICTED'])
    const [pending] = (await clientOf().incidents.access()).pending
    const confirm = () =>
      procedureNamed('incidents', 'decideOfficer')({ commandId: commandId(), id: pending?.id ?? 0, confirmed: true })
    expect(await outcome(confirm)).toEqual(['INCIDENT_SECOND_PERSON'])
    await clientOf().incidents.decideOfficer({ commandId: commandId(), id: pending?.id ?? 0, confirmed: false })
    expect((await clientOf().incidents.access()).officers).toEqual(['Awa'])
  })

  test('a command that an officer was answered is not answered again to another, and an export goes to the officer alone', async () => {
    state.actAs('Awa')
    const repeated = { commandId: commandId(), incident: null, after: null, content: { ...content(), narrative: 'Autre' } }
    await procedureNamed('incidents', 'save')(repeated)
    const { exportId } = await clientOf().incidents.export({ format: 'pdf', incident, language: 'fr' })
    state.actAs('owner')
    expect(await outcome(() => procedureNamed('incidents', 'save')(repeated))).toEqual(['INCIDENT_RESTRICTED'])
    expect(await outcome(() => clientOf().reports.download({ exportId }))).toEqual(['FILE_MISSING'])
    state.actAs('Awa')
    expect((await clientOf().reports.download({ exportId })).size).toBeGreaterThan(1_000)
  })
})

/** What a file says once its packing is taken off: the parts of a workbook, the deflated streams of a PDF. */
function unpacked(bytes: Uint8Array, format: 'xlsx' | 'pdf'): string {
  if (format === 'xlsx') return Object.values(workbookParts(bytes)).join('\n')
  const buffer = Buffer.from(bytes)
  const text = [buffer.toString('latin1')]
  for (let at = buffer.indexOf('stream\n'); at >= 0; at = buffer.indexOf('stream\n', at + 7)) {
    try {
      text.push(inflateSync(buffer.subarray(at + 7)).toString('latin1'))
    } catch {
      // "endstream" ends in the same word, and begins no stream.
    }
  }
  return text.join('\n')
}

describe('leaks', () => {
  const parameters = { grant: 'PECIC', period: '2020-Q1' }

  test('the search itself finds the words where they are: in the officer’s own paper and workbook', async () => {
    state.actAs('Awa')
    for (const format of ['pdf', 'xlsx'] as const) {
      const input = format === 'pdf' ? ({ format, incident, language: 'fr' } as const) : ({ format, language: 'fr' } as const)
      const { exportId } = await clientOf().incidents.export(input)
      const file = await clientOf().reports.download({ exportId })
      expect(unpacked(new Uint8Array(await file.arrayBuffer()), format)).toContain(MARKERS[0])
    }
  })

  test('no report says them, in any format', async () => {
    const ledger = state.ledger
    if (!ledger) throw new Error('no ledger is open')
    let written = 0
    for (const report of REPORT_NAMES) {
      const account = report === 'bank-reconciliation' || report === 'cash-count' ? { account: '5211' } : {}
      const request = { report, parameters: { ...parameters, ...account }, language: 'fr', user: 'owner' } as const
      for (const format of ['csv', 'json'] as const) {
        const made = machineText(ledger, request, format)
        holdsNone(made.ok ? made.value.text : JSON.stringify(made.faults), `${report} ${format}`)
        if (made.ok) written += 1
      }
      for (const format of ['xlsx', 'pdf'] as const) {
        const made = await exportReport(ledger, { ...request, format }, () => undefined)
        holdsNone(made.ok ? unpacked(made.value.bytes, format) : JSON.stringify(made.faults), `${report} ${format}`)
        if (made.ok) written += 1
      }
    }
    expect(written).toBeGreaterThan(60)
  })

  test('no other procedure and no print says them, whatever it is asked', async () => {
    state.actAs('owner')
    const asked = [
      undefined,
      {},
      { grant: 'PECIC' },
      parameters,
      { text: 'ZEBRU', limit: 50 },
      { subject: `incident-entry:${incident}`, typed: null },
    ]
    let answers = 0
    const closes = ['closeLedger', 'openLedger', 'createLedger', 'openSample', 'actAs', 'restoreBackup', 'backup']
    for (const [area, procedures] of Object.entries(contract)) {
      if (area === 'incidents') continue
      for (const name of Object.keys(procedures)) {
        if (closes.includes(name)) continue
        for (const input of asked) {
          try {
            const answer = await procedureNamed(area, name)(input)
            holdsNone(JSON.stringify(answer) ?? '', `${area}.${name}`)
            answers += 1
          } catch (cause) {
            holdsNone(JSON.stringify(cause) ?? '', `${area}.${name}`)
          }
        }
      }
    }
    expect(answers).toBeGreaterThan(60)
    for (const print of PRINT_NAMES) {
      const key = incident
      const found = await outcome(() => clientOf().prints.make({ print, key, language: 'fr' }))
      expect(found, print).not.toContain('INCIDENT_DAMAGED')
    }
    const subject = `incident-entry:${incident}`
    expect(await outcome(() => clientOf().documents.ofSubject({ subject, typed: null }))).toEqual(['DOCUMENT_SUBJECT_UNKNOWN'])
  })

  test('neither the chain nor the file as it lies on the disk holds them in clear', () => {
    const ledger = state.ledger
    const events = ledger
      ? plainSql(ledger.database).all<{ content: string | null; subject: string }>('SELECT content, subject FROM event')
      : []
    expect(events.some(({ subject }) => subject.startsWith('incident-entry:'))).toBe(true)
    holdsNone(JSON.stringify(events), 'the chain')
    ledger?.database.pragma('wal_checkpoint(TRUNCATE)')
    holdsNone(readFileSync(path).toString('latin1'), 'the file')
  })

  test('neither the command line nor the verification of a damaged register says them', async () => {
    const copy = join(newFolder(), 'copy.sikasso')
    state.ledger?.database.pragma('wal_checkpoint(TRUNCATE)')
    writeFileSync(copy, readFileSync(path))
    const run = (...words: string[]): string => {
      try {
        return execFileSync(process.execPath, [CLI, ...words], { stdio: 'pipe', encoding: 'utf8' })
      } catch (cause) {
        const { stdout, stderr } = cause as { stdout: string; stderr: string }
        return `${stdout}${stderr}`
      }
    }
    for (const words of [
      ['verify', copy],
      ['inspect', copy],
      ['checklist', 'list', copy],
      ['report', 'transactions', copy],
    ])
      holdsNone(run(...words), words.join(' '))
    const { default: Sqlite } = await import('better-sqlite3')
    const raw = new Sqlite(copy)
    raw.exec('DROP TRIGGER incident_content_no_update')
    raw.prepare("UPDATE incident_content SET sealed = X'00' WHERE entry_id = ?").run(incident)
    raw.close()
    const verdict = run('verify', copy)
    expect(verdict).toContain('VERIFY_INCIDENT')
    expect(verdict).not.toContain('VERIFY_ROW_CHANGED')
    expect(verdict).not.toContain(incident)
    holdsNone(verdict, 'verify of a damaged register')
  })
})
