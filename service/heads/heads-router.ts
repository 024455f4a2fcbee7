import { readLedger } from '../../db/queries/settings.ts'
import { type ReadHead, readHeadText } from '../../shared/canonical/head-text.ts'
import { uuidV7 } from '../../shared/ids/uuid.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { type HostContext, openLedgerOf, service, take } from '../host/host-context.ts'
import { acceptBehind } from './accept-behind.ts'
import { countersignHead } from './countersign-head.ts'
import { headFileName } from './head-file-name.ts'
import { headsOverview } from './heads-overview.ts'
import { importHead } from './import-head.ts'
import { publicKeyOfText } from './note-key.ts'
import { readHeadFile, typedHeadText } from './read-head-file.ts'
import { settleStanding } from './settle-standing.ts'
import { signHead } from './sign-head.ts'
import { viewHead } from './view-head.ts'
import { witnessAbsent } from './witness-absent.ts'

const area = service.heads

interface HandedOver {
  readonly file: File | null
  readonly text: string
  readonly key: string
}

/** A head as a person handed it over, with the public halves that came with it. */
async function handedOver({ file, text, key }: HandedOver): Promise<Result<{ head: ReadHead; keys: readonly string[] }>> {
  const given = key.trim() === '' ? undefined : publicKeyOfText(key)
  if (key.trim() !== '' && given === undefined) return failure(fault('TRUST_KEY_TEXT', { kind: 'field', path: 'key' }))
  const keys = given === undefined ? [] : [given]
  if (file) {
    const read = readHeadFile(new Uint8Array(await file.arrayBuffer()), file.name)
    return read.ok ? success({ head: read.value.head, keys: [...keys, ...read.value.keys] }) : read
  }
  const read = readHeadText(typedHeadText(text))
  return read.ok ? success({ head: read.value, keys }) : read
}

/** Keeps a note for its download. */
function keepNote({ state }: HostContext, note: string, fileName: string): { exportId: string; fileName: string } {
  const { clock, randomBytes } = state.settings.surroundings
  const exportId = uuidV7(Date.parse(clock.now()), randomBytes)
  state.keepExport(exportId, { bytes: new TextEncoder().encode(note), fileName })
  return { exportId, fileName }
}

/** The heads area of the contract: what a ledger's chain is vouched for by, outside it. */
export const headsRouter = {
  overview: area.overview.handler(({ context, errors }) => headsOverview(openLedgerOf(context, errors))),
  read: area.read.handler(async ({ input, context, errors }) => {
    const { head, keys } = take(await handedOver(input), errors)
    return viewHead(openLedgerOf(context, errors).database, head, keys)
  }),
  sign: area.sign.handler(({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const { note, sequence, isNew } = take(signHead(ledger, { ...input, user: context.state.user }), errors)
    const name = headFileName(readLedger(ledger.database).organisationCode, sequence)
    return { ...keepNote(context, note, name), sequence, isNew }
  }),
  countersign: area.countersign.handler(async ({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const { head, keys } = take(await handedOver(input), errors)
    const request = { commandId: input.commandId, user: context.state.user, keys }
    const { note, organisation, sequence, isNew, later } = take(countersignHead(ledger, head, request), errors)
    const name = headFileName(organisation === '' ? head.body.ledgerId.slice(0, 8) : organisation, sequence)
    return { ...keepNote(context, note, name), organisation, sequence, isNew, later }
  }),
  import: area.import.handler(async ({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const { head, keys } = take(await handedOver(input), errors)
    const request = { commandId: input.commandId, user: context.state.user, keys }
    const imported = importHead(ledger, head, request)
    if (!imported.ok) witnessAbsent(context.state.settings.workspace, ledger, head, imported.faults)
    const { sequence, organisations, isNew } = take(imported, errors)
    return { sequence, organisations: [...organisations], isNew }
  }),
  acceptBehind: area.acceptBehind.handler(({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const accepted = take(acceptBehind(ledger, { ...input, user: context.state.user }), errors)
    settleStanding(context.state.settings.workspace, ledger)
    return accepted
  }),
}
