import { makeLetter } from '../../service/findings/make-letter.ts'
import { firstUser, ledgerLanguage } from '../../service/settings/ledger-identity.ts'
import { FINDING_STATUSES } from '../../shared/contract/finding-terms.ts'
import { type FindingsFilter, findingsFilter } from '../../shared/contract/findings.ts'
import type { Command, Invocation } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { replaceFile } from '../replace-file.ts'
import { UsageError } from '../usage-error.ts'

/** The management letter as a Word document or a PDF: the ending of the file says which. It writes nothing in the books. */
export const command: Command = {
  name: 'findings letter',
  usage:
    'LEDGER --out FILE.(docx|pdf) [--grant G] [--partner P] [--from D] [--to D] [--status open|in_progress|overdue|implemented|verified|withdrawn|live] [--to-whom NAME] [--as USER]',
  options: {
    out: { type: 'string' },
    grant: { type: 'string' },
    partner: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    status: { type: 'string' },
    'to-whom': { type: 'string' },
    as: { type: 'string' },
  },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const out = invocation.text('out') ?? ''
    const format = (['docx', 'pdf'] as const).find((ending) => out.toLowerCase().endsWith(`.${ending}`))
    if (!format) throw new UsageError('findings letter needs --out FILE.docx or FILE.pdf')
    const filter = filterOf(invocation)
    const made = await withLedger(invocation, invocation.positionals[0] ?? '', true, (ledger) =>
      makeLetter(ledger, {
        filter,
        addressee: invocation.text('to-whom') ?? '',
        language: invocation.language ?? ledgerLanguage(ledger),
        format,
        user: invocation.text('as') ?? firstUser(ledger),
      }),
    )
    return made.ok ? replaceFile(out, made.value.bytes) : made
  },
}

function filterOf(invocation: Invocation): FindingsFilter {
  const asked = { grant: 'grant', entity: 'partner', from: 'from', to: 'to', status: 'status' } as const
  const given = Object.entries(asked).flatMap(([key, option]) => {
    const text = invocation.text(option)
    return text === undefined ? [] : [[key, text]]
  })
  const filter = findingsFilter.safeParse(Object.fromEntries(given))
  if (!filter.success)
    throw new UsageError(`--from and --to take a date (2020-03-31), --status one of ${FINDING_STATUSES.join(', ')} or live`)
  return filter.data
}
