import type { Database } from '../../db/database.ts'
import { type AssetLineRow, assetLines, listAssets } from '../../db/queries/assets.ts'
import { listGrants } from '../../db/queries/masters.ts'
import type { AssetCandidate, AssetRule } from '../../shared/contract/assets.ts'
import { picked } from '../../shared/fields/picked.ts'
import { fold } from '../../shared/i18n/fold.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { convertBaseToQuote, rateFromText } from '../../shared/money/rate.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { functionalRate } from '../settings/rate-tables.ts'
import { assetRuleOf, categoryOf, isWatched } from './asset-rules.ts'

/**
 * Posted lines that the register should hold and does not, wholly: every fixed asset, and on watched expense accounts what passes the
 * threshold or is attractive whatever its price (spec 03 §1.6). Oldest first.
 */
export function assetCandidates(database: Database): AssetCandidate[] {
  const taken = new Map<string, number>()
  for (const asset of listAssets(database)) {
    const key = `${asset.voucherId}/${asset.lineNumber}`
    taken.set(key, (taken.get(key) ?? 0) + asset.costXof)
  }
  const budgetRates = new Map(listGrants(database).map((grant) => [grant.currency, grant.budgetRate]))
  return assetLines(database).flatMap((line): AssetCandidate[] => {
    const leftXof = line.xof - (taken.get(`${line.voucherId}/${line.lineNumber}`) ?? 0)
    if (leftXof <= 0) return []
    const reason = reasonOf(database, line, budgetRates)
    // An item of an expense account that is in the register is done with: what is left of its line was never an asset.
    if (reason === undefined || (reason !== 'class2' && leftXof < line.xof)) return []
    return [
      {
        ...picked(line, 'voucherId', 'lineNumber', 'number', 'date', 'account', 'label', 'supplier'),
        grant: line.grantCode,
        xof: line.xof,
        leftXof,
        category: categoryOf(line.account),
        reason,
      },
    ]
  })
}

function reasonOf(
  database: Database,
  line: AssetLineRow,
  budgetRates: ReadonlyMap<string, string | null>,
): AssetCandidate['reason'] | undefined {
  if (line.account.startsWith('2')) return 'class2'
  if (!isWatched(line.account)) return undefined
  const rule = assetRuleOf(database, line.date)
  const words = fold(line.label)
  if (rule.attractiveWords.some((word) => words.includes(fold(word)))) return 'attractive'
  const threshold = thresholdXof(database, rule, line.date, budgetRates)
  return threshold !== undefined && line.xof > threshold ? 'threshold' : undefined
}

/** The threshold in francs on a day: at the rate table, else at a grant's budget rate of that currency. */
function thresholdXof(
  database: Database,
  rule: AssetRule,
  date: LocalDate,
  budgetRates: ReadonlyMap<string, string | null>,
): number | undefined {
  if (rule.thresholdCurrency === FUNCTIONAL_CURRENCY) return rule.thresholdMinor
  const text = functionalRate(database, rule.thresholdCurrency, date)?.rate ?? budgetRates.get(rule.thresholdCurrency)
  const rate = text ? rateFromText(text) : undefined
  return rate ? convertBaseToQuote(rule.thresholdMinor, rate, rule.thresholdCurrency, FUNCTIONAL_CURRENCY) : undefined
}
