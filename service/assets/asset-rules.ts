import type { Database } from '../../db/database.ts'
import { assetLives, assetRuleOn, writeAssetRule } from '../../db/queries/assets.ts'
import bundled from '../../resources/assets/rules.json' with { type: 'json' }
import type { AssetRule } from '../../shared/contract/assets.ts'
import { keptTextList } from '../../shared/contract/kept-text-list.ts'
import { isCurrencyCode } from '../../shared/money/currency.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'

/** The categories of the register: their accounts and what they are depreciated on. Their lives are dated data of the rules. */
export const ASSET_CATEGORIES = bundled.categories

/** Expense accounts whose purchases are looked at for items above the threshold or attractive. */
export const isWatched = (account: string): boolean => bundled.watchedAccounts.some((prefix) => account.startsWith(prefix))

/** The category of an account: the longest of its prefixes wins. */
export function categoryOf(account: string): string {
  const found = ASSET_CATEGORIES.flatMap((category) =>
    category.accounts.filter((prefix) => account.startsWith(prefix)).map((prefix) => ({ code: category.code, prefix })),
  ).sort((a, b) => b.prefix.length - a.prefix.length)[0]
  return found?.code ?? 'OUT'
}

/** Threshold, attractive words and lives in force on a day: the ledger's own, else the bundled ones ([P], spec 03 §1.6). */
export function assetRuleOf(database: Database, date: LocalDate): AssetRule & { readonly bundled: boolean } {
  const lives = ASSET_CATEGORIES.map(({ code, lifeMonths }) => ({ category: code, lifeMonths }))
  const own = assetRuleOn(database, date)
  if (!own) {
    const { validFrom, source, thresholdMinor, thresholdCurrency, attractiveWords } = bundled
    return { validFrom, source, thresholdMinor, thresholdCurrency, attractiveWords, lives, bundled: true }
  }
  const known = new Map(assetLives(database, own.validFrom).map((life) => [life.category, life.lifeMonths]))
  return {
    validFrom: own.validFrom,
    source: own.source,
    thresholdMinor: own.thresholdMinor,
    thresholdCurrency: own.thresholdCurrency,
    attractiveWords: keptTextList.read(own.attractiveWords),
    lives: lives.map((life) => ({ category: life.category, lifeMonths: known.get(life.category) ?? null })),
    bundled: false,
  }
}

/** Keeps rules from a day on: assets put in service before keep the lives of their day. Refused: land with a life, no source. */
export function saveAssetRule(work: Work, rule: AssetRule): Result<Record<string, never>> {
  const faults: Fault[] = []
  if (!isLocalDate(rule.validFrom)) faults.push(fault('DATE_INVALID', undefined, { value: rule.validFrom }))
  if (rule.source.trim() === '') faults.push(fault('ASSET_RULE_SOURCE'))
  if (!isCurrencyCode(rule.thresholdCurrency))
    faults.push(fault('CURRENCY_UNKNOWN', undefined, { value: rule.thresholdCurrency }))
  if (rule.lives.some(({ category, lifeMonths }) => category === 'TER' && lifeMonths !== null))
    faults.push(fault('ASSET_LAND_LIFE'))
  if (faults.length > 0) return failure(...faults)
  writeAssetRule(
    work.database,
    {
      validFrom: rule.validFrom,
      source: rule.source.trim(),
      thresholdMinor: rule.thresholdMinor,
      thresholdCurrency: rule.thresholdCurrency,
      attractiveWords: keptTextList.write(rule.attractiveWords),
    },
    rule.lives,
  )
  return success({})
}
