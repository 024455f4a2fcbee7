import { type KeyboardEvent, useRef, useState } from 'react'
import type { CountFigures } from '../../../../domain/payments/count-figures.ts'
import { formatDecimalText, formatMoney } from '../../../../shared/i18n/format.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import table from '../../../ui/table/table.module.css'
import { type Denomination, denominationKey, typedNumber } from '../model/count-draft.ts'
import classes from '../payments.module.css'

interface DenominationGridProps {
  readonly denominations: readonly Denomination[]
  readonly numbers: Readonly<Record<string, number>>
  readonly currency: string
  readonly figures: CountFigures | null
  readonly readOnly: boolean
  readonly onChange: (numbers: Readonly<Record<string, number>>) => void
}

/** The notes and coins: one types the numbers down the column, Enter goes to the next, the amounts follow. */
export function DenominationGrid({ denominations, numbers, currency, figures, readOnly, onChange }: DenominationGridProps) {
  const t = useText('payments')
  const language = useLanguage()
  const body = useRef<HTMLTableSectionElement>(null)
  const move = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const step =
      event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey)
        ? -1
        : ['ArrowDown', 'Enter'].includes(event.key)
          ? 1
          : 0
    if (step === 0) return
    event.preventDefault()
    const fields = [...(body.current?.querySelectorAll('input') ?? [])]
    const next = fields[fields.indexOf(event.target as HTMLInputElement) + step]
    next?.focus()
    next?.select()
  }
  return (
    <div className={classes.scroll}>
      <table className={`${table.table} ${table.lines} ${table.sticky} ${classes.grid}`} aria-label={t('count.grid')}>
        <thead>
          <tr>
            <th>{t('count.nature')}</th>
            <th className={table.right}>{t('count.denomination')}</th>
            <th className={table.right}>{t('count.number')}</th>
            <th className={table.right}>{t('count.amount', { currency })}</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move}>
          {denominations.map((each, index) => {
            const key = denominationKey(each)
            const number = numbers[key] ?? 0
            const name = `${t(`count.${each.nature}`)} ${formatMoney(each.valueMinor, currency, language)}`
            return (
              <tr key={key}>
                <td>{t(`count.${each.nature}`)}</td>
                <td className={table.right}>
                  <Money minor={each.valueMinor} currency={currency} />
                </td>
                <td className={readOnly ? table.right : `${table.right} ${classes.typed}`}>
                  {readOnly ? (
                    formatDecimalText(String(number), language)
                  ) : (
                    <NumberCell
                      name={name}
                      number={number}
                      autoFocus={index === 0}
                      onChange={(typed) => onChange({ ...numbers, [key]: typed })}
                    />
                  )}
                </td>
                <td className={`${table.right} ${table.computed}`}>
                  <Money minor={each.valueMinor * number} currency={currency} />
                </td>
              </tr>
            )
          })}
        </tbody>
        {figures ? (
          <tfoot>
            <tr>
              <td colSpan={3}>
                {t('count.physical')}{' '}
                <span className={classes.footNote}>
                  {t('count.parts', {
                    notes: formatMoney(figures.notesMinor, currency, language),
                    coins: formatMoney(figures.coinsMinor, currency, language),
                  })}
                </span>
              </td>
              <td className={table.right}>
                <Money minor={figures.physicalMinor} currency={currency} strong />
              </td>
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}

interface NumberCellProps {
  readonly name: string
  readonly number: number
  readonly autoFocus: boolean
  readonly onChange: (number: number) => void
}

/** A whole number to type; what is none stays in the cell, marked, and counts nothing. */
function NumberCell({ name, number, autoFocus, onChange }: NumberCellProps) {
  const language = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const written = number === 0 ? '' : formatDecimalText(String(number), language)
  const wrong = typed !== null && typedNumber(typed) === undefined
  return (
    <input
      className={wrong ? `${classes.cellInput} ${table.toCorrect}` : classes.cellInput}
      aria-label={name}
      aria-invalid={wrong || undefined}
      inputMode="numeric"
      autoComplete="off"
      // biome-ignore lint/a11y/noAutofocus: counting begins with the first note, and nothing else on the page can be typed before.
      autoFocus={autoFocus}
      value={typed ?? written}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const value = typedNumber(text)
        onChange(value ?? 0)
      }}
      onBlur={() => {
        if (!wrong) setTyped(null)
      }}
    />
  )
}
