import { readLedger } from '../../db/queries/settings.ts'
import { listUsers } from '../../db/queries/users.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { Ledger } from '../kernel/ledger.ts'

/** The language that the ledger's own documents are written in. */
export const ledgerLanguage = (ledger: Ledger): Language => readLedger(ledger.database).language

/** The user named first in the ledger: who a report is made by when nobody is declared. */
export const firstUser = (ledger: Ledger): string => listUsers(ledger.database)[0]?.name ?? ''

/** The code of the organisation whose ledger it is. */
export const organisationCode = (ledger: Ledger): string => readLedger(ledger.database).organisationCode
