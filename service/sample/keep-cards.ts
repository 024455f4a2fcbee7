import { listParties } from '../../db/queries/third-party-cards.ts'
import type { CardInput } from '../../shared/contract/third-parties.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { saveCard } from '../third-parties/save-card.ts'
import { keepCommand } from './keep-command.ts'
import { PARTNERS, SAMPLE_SEED } from './programme.ts'
import { SeededSequence } from './seeded-sequence.ts'
import { staffOf } from './staff.ts'

const STATE = /INPS|Direction générale|Impôts|Trésor|DGI|Centre des impôts/i
const UNSCREENED = 'Imprimerie du Kénédougou'
const GROUPS = /^(Participants|Bénéficiaires|Animateurs|Relais)/

/** Fills the card of every third party that the books have named and that has none: what kind it is, how to reach and pay it, when it was screened. */
export function keepCards(ledger: Ledger, organisation: string): Result<unknown> {
  const staff = new Set(staffOf(organisation).map(({ role }) => role))
  return keepCommand(ledger, 'thirdParties.saveCard', { organisation }, (work): Result<Record<string, never>> => {
    for (const { id, name, kind } of listParties(work.database)) {
      if (kind !== null) continue
      const saved = saveCard(work, { id, name, card: cardFor(name, kindOf(name, staff)) })
      if (!saved.ok) return saved
    }
    return success({})
  })
}

function kindOf(name: string, staff: ReadonlySet<string>): CardInput['kind'] {
  if (staff.has(name)) return 'staff'
  if (PARTNERS.some(({ code }) => code === name)) return 'partner'
  if (STATE.test(name)) return 'state'
  return GROUPS.test(name) ? 'beneficiary' : 'supplier'
}

/** Invented details, of the forms that Mali uses; the printer of the order that is still open has not been screened yet. */
function cardFor(name: string, kind: CardInput['kind']): CardInput {
  const drawn = new SeededSequence(`${SAMPLE_SEED} card ${name}`)
  const phone = `${drawn.pick(['66', '76', '79', '90', '94'])} ${pair(drawn)} ${pair(drawn)} ${pair(drawn)}`
  const isFirm = kind === 'supplier' || kind === 'partner'
  const isScreened = (isFirm || kind === 'staff') && name !== UNSCREENED
  return {
    kind,
    taxNumber: isFirm ? `08${drawn.between(1_000_000, 9_999_999)}${drawn.pick(['A', 'D', 'H', 'M'])}` : null,
    phone: kind === 'beneficiary' ? null : phone,
    email: null,
    address: null,
    bank: isFirm || kind === 'staff' ? drawn.pick(['BDM-SA', 'BNDA', 'Ecobank Mali', 'BOA Mali']) : null,
    bankAccount: isFirm || kind === 'staff' ? `ML016 01201 ${String(drawn.between(10_000_000, 99_999_999))}` : null,
    mobileOperator: kind === 'staff' ? 'Orange Money' : null,
    mobileNumber: kind === 'staff' ? phone : null,
    screenedOn: isScreened ? `2020-0${drawn.between(1, 3)}-${String(drawn.between(10, 27))}` : null,
    screeningReference: isScreened ? `Criblage ${drawn.between(101, 389)}/2020` : null,
    note: null,
    paymentDays: null,
  }
}

const pair = (drawn: SeededSequence): string => String(drawn.between(10, 99))
