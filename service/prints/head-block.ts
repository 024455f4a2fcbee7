import type { PrintHead } from '../../reports/model/print-sheet.ts'
import { parseHeadBody } from '../../shared/canonical/head-body.ts'
import { type HeadText, printHeadText } from '../../shared/canonical/head-text.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { headOfOutput } from '../heads/head-of-output.ts'
import type { Ledger } from '../kernel/ledger.ts'

/** The head of the chain as a sheet carries it: the present one, or the one at the place given; what is not signed says so. */
export function headBlock(
  ledger: Ledger,
  { sequence }: { readonly sequence?: number },
  language: Language,
): PrintHead & { readonly kind: 'head' } {
  const w = printWords(language)
  const head = headOfOutput(ledger, { sequence })
  const body = parseHeadBody(head.kind === 'signed' ? head.note.text : head.text)
  return {
    kind: 'head',
    title: w('head.title', { sequence: body.ok ? body.value.sequence : '' }),
    remark: w(remarkOf(head)),
    text: printHeadText(head),
  }
}

function remarkOf(head: HeadText): 'head.signed' | 'head.locked' | 'head.lockedAlone' | 'head.noKey' {
  if (head.kind === 'signed') return 'head.signed'
  if (head.reason === 'no key') return 'head.noKey'
  return head.lastSigned ? 'head.locked' : 'head.lockedAlone'
}
