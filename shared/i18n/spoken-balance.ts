import { minorToDecimalText } from '../money/money.ts'
import { formatDecimalText, formatMonth } from './format.ts'
import type { Language } from './language.ts'
import { quoted } from './spoken-subject.ts'

type Details = Readonly<Record<string, string | number>>

const WORDS = {
  fr: {
    debitMinor: 'débit',
    creditMinor: 'crédit',
    debitXof: 'débit',
    creditXof: 'crédit',
    lineCount: 'nombre de lignes',
    account: 'compte',
    opening: 'à-nouveaux',
    grant: 'subvention',
    budgetLine: 'ligne budgétaire',
    partner: 'partenaire',
    nothing: 'aucun solde',
  },
  en: {
    debitMinor: 'debit',
    creditMinor: 'credit',
    debitXof: 'debit',
    creditXof: 'credit',
    lineCount: 'number of lines',
    account: 'account',
    opening: 'opening balances',
    grant: 'grant',
    budgetLine: 'budget line',
    partner: 'partner',
    nothing: 'no balance',
  },
} as const

const FIGURES = ['debitMinor', 'creditMinor', 'debitXof', 'creditXof', 'lineCount'] as const

/**
 * A derived balance that its lines do not give, in words: `cell` says whose it is (account, month, currency, sub-ledger), `kept` and `computed` its
 * figures, with amounts as the product writes them.
 */
export function spokenBalance(
  details: Details,
  language: Language,
): { readonly cell: string; readonly kept: string; readonly computed: string } {
  const words = WORDS[language]
  const name = details[language === 'fr' ? 'accountFr' : 'accountEn']
  const month = String(details.month)
  const cell = [
    `${words.account} ${details.account}${name === undefined ? '' : ` ${quoted(String(name), language)}`}`,
    /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? formatMonth(month, language) : month,
    ...(details.opening === 1 ? [words.opening] : []),
    String(details.currency),
    ...(['grant', 'budgetLine', 'partner'] as const).flatMap((kind) =>
      details[kind] === undefined ? [] : [`${words[kind]} ${details[kind]}`],
    ),
  ].join(', ')
  const said = (which: 'Kept' | 'Computed'): string => {
    const list = FIGURES.flatMap((figure) => {
      const value = details[`${figure}${which}`]
      return value === undefined ? [] : [`${words[figure]} ${amount(figure, Number(value), String(details.currency), language)}`]
    })
    return list.length === 0 ? words.nothing : list.join(', ')
  }
  return { cell, kept: said('Kept'), computed: said('Computed') }
}

function amount(figure: (typeof FIGURES)[number], value: number, currency: string, language: Language): string {
  // What somebody wrote may be beyond any amount.
  if (figure === 'lineCount' || !Number.isSafeInteger(value)) return formatDecimalText(String(value), language)
  const of = figure.endsWith('Xof') ? 'XOF' : currency
  return `${formatDecimalText(minorToDecimalText(value, of), language)} ${of}`
}
