import {
  deleteMatchingGroup,
  findMatchingGroup,
  insertMatchingGroup,
  lineOfVoucher,
  linesOfGroup,
  type MatchingReason,
  matchingLetters,
  type PartyLineRow,
} from '../../db/queries/matching.ts'
import { letterNumber, matchingLetter } from '../../domain/third-parties/matching-letter.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'

export interface LineReference {
  readonly voucherId: number
  readonly lineNumber: number
}

export interface GroupRequest {
  readonly lines: readonly LineReference[]
  readonly reason: MatchingReason
}

/**
 * Matches lines (lettrage): all groups or none. It moves no amount and looks at no period, so that it stays possible after closing (spec 08
 * §15). A line of a partial group brings its whole group along. Refused: an unknown line, a line fully matched already, lines of several
 * accounts, third parties or currencies, lines without a third party, fewer than two lines, lines of one sign that do not sum to zero.
 */
export function matchLines(work: Work, groups: readonly GroupRequest[]): Result<{ letters: string[] }> {
  const letters: string[] = []
  const faults: Fault[] = []
  for (const group of groups) {
    const made = matchGroup(work, group)
    if (made.ok) letters.push(made.value)
    else faults.push(...made.faults)
  }
  return faults.length > 0 ? failure(...faults) : success({ letters })
}

function matchGroup(work: Work, { lines, reason }: GroupRequest): Result<string> {
  const chosen = new Map<string, PartyLineRow>()
  const dissolved = new Map<number, string>()
  const faults: Fault[] = []
  for (const { voucherId, lineNumber } of lines) {
    const line = lineOfVoucher(work.database, voucherId, lineNumber)
    if (!line) faults.push(fault('MATCHING_LINE_UNKNOWN', undefined, { line: `${voucherId}/${lineNumber}` }))
    else if (line.groupId === null) chosen.set(keyOf(line), line)
    else {
      const whole = linesOfGroup(work.database, line.groupId)
      if (sumMinor(whole.map((each) => each.minor)) === 0)
        faults.push(fault('MATCHING_ALREADY', undefined, { voucher: line.number, letter: line.letter ?? '' }))
      dissolved.set(line.groupId, line.letter ?? '')
      for (const each of whole) chosen.set(keyOf(each), each)
    }
  }
  if (faults.length > 0) return failure(...faults)
  const together = [...chosen.values()]
  const refused = refusalOf(together)
  const [first] = together
  if (refused || !first || first.thirdPartyId === null) return failure(refused ?? fault('MATCHING_TWO_LINES'))
  for (const id of dissolved.keys()) deleteMatchingGroup(work.database, id)
  const letter = [...dissolved.values()][0] ?? nextLetter(work, first.account, first.thirdPartyId)
  insertMatchingGroup(
    work.database,
    {
      account: first.account,
      thirdPartyId: first.thirdPartyId,
      currency: first.currency,
      letter,
      reason,
      matchedBy: work.actor.id,
      matchedOn: work.now.slice(0, 10),
    },
    together,
  )
  return success(letter)
}

const keyOf = (line: PartyLineRow): string => `${line.voucherId}/${line.lineNumber}`

function refusalOf(lines: readonly PartyLineRow[]): Fault | undefined {
  const nobody = lines.find((line) => line.thirdPartyId === null)
  if (nobody) return fault('MATCHING_NO_PARTY', undefined, { voucher: nobody.number })
  if (lines.length < 2) return fault('MATCHING_TWO_LINES')
  const kinds = new Set(lines.map((line) => `${line.account} ${line.thirdPartyId} ${line.currency}`))
  if (kinds.size > 1) return fault('MATCHING_MIXED')
  const sum = sumMinor(lines.map((line) => line.minor))
  const oneSign = lines.every((line) => line.minor >= 0) || lines.every((line) => line.minor <= 0)
  return oneSign && sum !== 0 ? fault('MATCHING_ONE_SIGN') : undefined
}

/** The letter after the last one in use. */
function nextLetter(work: Work, account: string, thirdPartyId: number): string {
  const used = matchingLetters(work.database, account, thirdPartyId).map(letterNumber)
  return matchingLetter(Math.max(0, ...used) + 1)
}

/** Takes a group away; its lines are open again. */
export function unmatchGroup(work: Work, groupId: number): Result<Record<string, never>> {
  if (!findMatchingGroup(work.database, groupId)) return failure(fault('MATCHING_GROUP_UNKNOWN', undefined, { group: groupId }))
  deleteMatchingGroup(work.database, groupId)
  return success({})
}
