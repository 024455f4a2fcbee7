import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { holidayInput, holidayView } from './holidays.ts'
import { command, commandId, faultSchema, language, month, query } from './procedure.ts'
import { ROLES } from './role.ts'
import { integrity } from './verification.ts'

const name2 = z.object({ fr: z.string(), en: z.string() })
const role = z.enum(ROLES)
export const periodState = z.enum(['open', 'soft_closed', 'closed'])

export const ledgerStatus = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'loopback']),
  today: z.string(),
  ledger: z
    .object({
      id: z.string(),
      organisationCode: z.string(),
      organisationName: z.string(),
      country: z.string(),
      chart: z.enum(['sycebnl', 'syscohada']),
      language,
      encrypted: z.boolean(),
      fileName: z.string(),
      /** Opened in the auditor's seat: every command on the books is refused. */
      readOnly: z.boolean(),
      user: z.object({ name: z.string(), roles: z.array(role) }),
      users: z.array(z.object({ name: z.string(), roles: z.array(role) })),
      /** True while one user alone can write: posting needs nobody else. */
      postsAlone: z.boolean(),
      /** `reopened`: opened again after its closing, and not closed since. */
      periods: z.array(z.object({ month, state: periodState, reopened: z.boolean() })),
      grants: z.array(z.object({ code: z.string(), donor: z.string(), title: name2, currency: z.string() })),
      counts: z.object({ posted: z.number(), draft: z.number(), submitted: z.number(), approved: z.number() }),
      head: z.string(),
      lastSavedAt: z.string().nullable(),
      /** The last verification that found no fault. */
      lastVerifiedAt: z.string().nullable(),
      /** What the last check by this host says, also of before the host or the window started again. */
      integrity,
      /** True while the check at opening is under way: reading goes on, and what writes waits for it. */
      checking: z.boolean(),
      lastBackupAt: z.string().nullable(),
      /** Why the last automatic copy could not be made. */
      backupFaults: z.array(faultSchema),
      /** The question that the first writing asks: what this host knows and the file lacks; null where nothing is missing. */
      behind: faultSchema.nullable(),
    })
    .nullable(),
})
export type LedgerStatus = z.infer<typeof ledgerStatus>

export const ledgerFile = z.object({
  fileId: z.string(),
  name: z.string(),
  folder: z.string(),
  encrypted: z.boolean(),
  modifiedAt: z.string(),
})

export const settingsContract = {
  status: query.output(ledgerStatus),
  /** Ledgers that may be opened: the recent ones and those of the product's own folder. A page never names a path. */
  ledgerFiles: query.output(z.array(ledgerFile)),
  openLedger: query
    .input(
      z.object({
        fileId: z.string(),
        passphrase: z.string().optional(),
        user: z.string().optional(),
        /** The auditor's seat: not a byte of the ledger changes, and every command is refused. */
        readOnly: z.boolean().optional(),
      }),
    )
    .output(z.object({})),
  createLedger: query
    .input(
      z.object({
        organisationCode: z.string(),
        organisationName: z.string(),
        country: z.string(),
        chart: z.enum(['sycebnl', 'syscohada']),
        userName: z.string(),
        language,
        passphrase: z.string().nullable(),
      }),
    )
    .output(z.object({ fileId: z.string(), recoveryKey: z.string().nullable() })),
  openSample: query
    .input(z.object({ language }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('progress'), done: z.number(), total: z.number().nullable(), stage: z.string() }),
          z.object({ kind: z.literal('done') }),
          z.object({ kind: z.literal('refused'), faults: z.array(faultSchema) }),
        ]),
      ),
    ),
  closeLedger: query.output(z.object({})),
  actAs: query.input(z.object({ user: z.string(), passphrase: z.string().optional() })).output(z.object({})),
  addUser: command('settings.addUser')
    .input(z.object({ commandId, name: z.string(), roles: z.array(role).min(1), passphrase: z.string().nullable() }))
    .output(z.object({})),
  accounts: query.output(
    z.array(
      z.object({
        code: z.string(),
        name: name2,
        class: z.number(),
        postable: z.boolean(),
        closedOn: z.string().nullable(),
        custom: z.boolean(),
      }),
    ),
  ),
  journals: query.output(
    z.array(z.object({ code: z.string(), name: name2, type: z.string(), account: z.string().nullable(), currency: z.string() })),
  ),
  partners: query.output(z.array(z.object({ code: z.string(), name: z.string() }))),
  thirdParties: query.input(z.object({ text: z.string(), limit: z.number().int().max(50) })).output(z.array(z.string())),
  rates: query.input(z.object({ base: z.string(), from: month, to: month })).output(
    z.array(
      z.object({
        base: z.string(),
        quote: z.string(),
        dated: z.string(),
        rate: z.string(),
        source: z.string(),
        evidence: z.string().nullable(),
        bundled: z.boolean(),
        /** Set when the published figure is known to be odd (HMRC 2019-12). */
        flag: name2.nullable(),
      }),
    ),
  ),
  /** Currencies that have a rate of the ledger's own. */
  rateCurrencies: query.output(z.array(z.string())),
  addRate: command('settings.addRate')
    .input(
      z.object({
        commandId,
        base: z.string(),
        quote: z.string(),
        dated: z.string(),
        rate: z.string(),
        source: z.string(),
        evidence: z.string().nullable(),
      }),
    )
    .output(z.object({})),
  /** Public holidays of a year: what ships, and what the ledger's people changed. */
  holidays: query.input(z.object({ year: z.number().int().min(1900).max(2200) })).output(z.array(holidayView)),
  setHoliday: command('settings.setHoliday').input(holidayInput.extend({ commandId })).output(z.object({})),
  importSetup: command('settings.importSetup')
    .input(z.object({ commandId, file: z.file() }))
    .output(z.object({ created: z.number(), updated: z.number(), unchanged: z.number() })),
  importRates: command('settings.importRates')
    .input(z.object({ commandId, file: z.file() }))
    .output(
      z.object({
        rates: z.number(),
        created: z.number(),
        updated: z.number(),
        unchanged: z.number(),
        warnings: z.array(faultSchema),
        /** The latest rate of the currency that the file names first. */
        latest: z.object({ base: z.string(), dated: z.string() }),
      }),
    ),
  backup: query.output(z.object({ fileName: z.string(), at: z.string() })),
  /** The verified copies of this host's folder, the latest first; those of the open ledger alone while one is open. */
  backups: query.output(z.array(z.object({ fileId: z.string(), name: z.string(), at: z.string(), encrypted: z.boolean() }))),
  /** What a copy holds, and what restoring it would leave out. */
  compareBackup: query.input(z.object({ fileId: z.string(), passphrase: z.string().optional() })).output(
    z.object({
      head: z.string(),
      vouchers: z.number(),
      lastAt: z.string().nullable(),
      since: z.object({ sameLedger: z.boolean(), vouchers: z.number(), numbers: z.array(z.string()) }).nullable(),
    }),
  ),
  /** Brings a copy back as a ledger of its own, beside the others, verified; nothing is overwritten. Answers the file to open. */
  restoreBackup: query
    .input(z.object({ fileId: z.string(), passphrase: z.string().optional() }))
    .output(z.object({ fileId: z.string(), name: z.string() })),
}
