import { formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useLanguage } from '../language/use-language.ts'
import { currencySign } from './currency-sign.ts'
import classes from './money.module.css'

interface MoneyProps {
  /** Minor units; null writes nothing, because an empty cell means "does not apply". */
  readonly minor: number | null
  readonly currency: string
  /** Where the currency is written: before (£ 5 177,83), after (3 975 000 XOF), or not at all, when the head of the column says it. */
  readonly sign?: 'before' | 'after' | 'none' | undefined
  /** In columns that can hold negatives, a positive figure keeps the room of a closing bracket, so digits stay in one column. */
  readonly bracket?: boolean | undefined
  readonly strong?: boolean | undefined
  /** A negative that breaks a rule is crimson; most negatives are only in brackets. */
  readonly over?: boolean | undefined
  /** Quieter ink, for context beside the figure that matters. */
  readonly quiet?: boolean | undefined
  /** The figure opens: a dotted underline, and the name of what it opens for screen readers. */
  readonly onOpen?: (() => void) | undefined
  readonly openLabel?: string | undefined
}

/** An amount in the ink of its currency: XOF in ink, the donor's currency in indigo. */
export function Money({ minor, currency, sign = 'none', bracket, strong, over, quiet, onOpen, openLabel }: MoneyProps) {
  const language = useLanguage()
  if (minor === null) return null
  const names = [
    classes.money,
    currency === FUNCTIONAL_CURRENCY ? undefined : classes.donor,
    minor === 0 && classes.zero,
    quiet && classes.quiet,
    strong && classes.strong,
    over && minor < 0 && classes.over,
  ]
  const figure = formatMoney(minor, currency, language)
  const body = (
    <>
      {sign === 'before' ? <span className={classes.sign}>{currencySign(currency)} </span> : null}
      {onOpen ? <span className={classes.opens}>{figure}</span> : figure}
      {bracket && minor >= 0 ? (
        <span className={classes.room} aria-hidden="true">
          )
        </span>
      ) : null}
      {sign === 'after' ? <span className={classes.code}> {currency}</span> : null}
    </>
  )
  const className = names.filter(Boolean).join(' ')
  if (!onOpen) return <span className={className}>{body}</span>
  return (
    <button
      type="button"
      className={`${classes.button} ${className}`}
      onClick={onOpen}
      aria-label={openLabel ? `${openLabel} ${figure}` : undefined}
    >
      {body}
    </button>
  )
}

/** The invisible bracket that a column's head carries too when its figures do. */
export function BracketRoom() {
  return (
    <span className={classes.room} aria-hidden="true">
      )
    </span>
  )
}
