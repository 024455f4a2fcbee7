import type { EligibilityCode } from '../../shared/contract/eligibility-code.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { addDays } from '../../shared/time/local-date.ts'
import type { EligibilityCatalogue, EligibilityEntry } from './eligibility-catalogue.ts'
import { type EligibilityGrant, type EligibilityHit, type EligibilityLine, hitOf } from './eligibility-line.ts'

/** The sentence of each code that accounts and words hint at. */
const HINTS = {
  VAT: 'ELIGIBILITY_HINT_VAT',
  DTY: 'ELIGIBILITY_HINT_DTY',
  LOB: 'ELIGIBILITY_HINT_LOB',
  GFT: 'ELIGIBILITY_HINT_GFT',
  FIN: 'ELIGIBILITY_HINT_FIN',
  INT: 'ELIGIBILITY_HINT_INT',
  DEP: 'ELIGIBILITY_HINT_DEP',
  KND: 'ELIGIBILITY_HINT_KND',
  FXL: 'ELIGIBILITY_HINT_FXL',
  OWN: 'ELIGIBILITY_HINT_OWN',
  SEC: 'ELIGIBILITY_HINT_SEC',
} as const satisfies Partial<Record<EligibilityCode, Fault['code']>>

const isHinted = (code: EligibilityCode): code is keyof typeof HINTS => Object.hasOwn(HINTS, code)

/**
 * What one line shows by itself (spec 03 §1.2): its dates against the grant's period, the accounts and words of the catalogue, and whether
 * its third party was screened. One hit a code. A line that spends nothing any more hints at nothing.
 */
export function lineHits(line: EligibilityLine, grant: EligibilityGrant, catalogue: EligibilityCatalogue): EligibilityHit[] {
  if (line.xof <= 0) return []
  const outside = periodReason(line, grant)
  const unscreened = screeningReason(line, catalogue)
  return [
    ...(outside ? hitOf(grant, line, 'PER', outside) : []),
    ...hintedCodes(line, grant, catalogue).flatMap(({ code, sign }) =>
      hitOf(grant, line, code, fault(HINTS[code], undefined, { sign })),
    ),
    ...(unscreened ? hitOf(grant, line, 'SAN', unscreened) : []),
  ]
}

/** Before the first day, which a written approval of earlier costs may bring forward, or after the last; by its own date, else by its document's. */
function periodReason(line: EligibilityLine, grant: EligibilityGrant): Fault | undefined {
  const approved = grant.terms.retroactive?.from
  const from = approved !== undefined && approved < grant.start ? approved : grant.start
  const isOutside = (date: string) => date < from || date > grant.end
  const details = { from: formatDate(from), to: formatDate(grant.end) }
  if (isOutside(line.date)) return fault('ELIGIBILITY_PER_DATE', undefined, { ...details, date: formatDate(line.date) })
  if (line.documentDate === null || !isOutside(line.documentDate)) return undefined
  return fault('ELIGIBILITY_PER_DOCUMENT', undefined, { ...details, date: formatDate(line.documentDate) })
}

/** Codes with the account or the words that hint at them. What the agreement pays or provides for is no hint. */
function hintedCodes(
  line: EligibilityLine,
  { terms }: EligibilityGrant,
  catalogue: EligibilityCatalogue,
): { code: keyof typeof HINTS; sign: string }[] {
  const applies: Partial<Record<EligibilityCode, boolean>> = {
    VAT: terms.vatRecoverable,
    FXL: !terms.exchangeLossClaimable,
    OWN: terms.npac !== null && line.budgetLine !== terms.npac.budgetLine,
  }
  const signs = new Map<EligibilityCode, string>()
  for (const { code, accounts } of catalogue.entries) {
    const account = accounts.some((prefix) => line.account.startsWith(prefix))
    if (account) signs.set(code, line.account)
  }
  for (const { owner, phrase } of catalogue.matcher.find(line.label)) if (!signs.has(owner)) signs.set(owner, phrase)
  if (line.nature === 'NPAC' && !signs.has('OWN')) signs.set('OWN', `${line.budgetLine} NPAC`)
  return inOrder(catalogue.entries, signs).filter(({ code }) => applies[code] ?? true)
}

const inOrder = (entries: readonly EligibilityEntry[], signs: ReadonlyMap<EligibilityCode, string>) =>
  entries.flatMap(({ code }) => {
    const sign = signs.get(code)
    return sign !== undefined && isHinted(code) ? [{ code, sign }] : []
  })

/** A named third party that no card says was screened, or whose screening no longer counted when it was paid. */
function screeningReason(
  line: EligibilityLine,
  { screeningDays, screeningExemptKinds }: EligibilityCatalogue,
): Fault | undefined {
  const party = line.thirdParty
  if (party === null || (party.kind !== null && screeningExemptKinds.includes(party.kind))) return undefined
  if (party.screenedOn === null) return fault('ELIGIBILITY_SAN_MISSING', undefined, { thirdParty: party.name })
  if (addDays(party.screenedOn, screeningDays) >= line.date) return undefined
  return fault('ELIGIBILITY_SAN_OLD', undefined, {
    thirdParty: party.name,
    date: formatDate(party.screenedOn),
    days: screeningDays,
  })
}
