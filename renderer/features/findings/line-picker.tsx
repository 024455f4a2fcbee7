import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OfferedLine } from '../../../shared/contract/findings.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import { MoneyField } from '../../ui/money/money-field.tsx'
import classes from './findings.module.css'

/** A line of a finding while it is written. */
export interface PickedLine {
  readonly voucher: string
  readonly lineNumber: number
  readonly label: string
  readonly questionedXof: number
  /** The most that may be questioned of it, francs. */
  readonly mostXof: number
}

/** A control finding names what it concerns: what other findings question of the line does not count. */
export const pickedLine = (line: OfferedLine, control: boolean, amountXof?: number): PickedLine => {
  const mostXof = control ? line.lineXof : Math.max(0, line.lineXof - line.takenXof)
  const { voucher, lineNumber, label } = line
  return { voucher, lineNumber, label, mostXof, questionedXof: Math.min(amountXof ?? mostXof, mostXof) }
}

interface LinePickerProps {
  readonly lines: readonly PickedLine[]
  readonly control: boolean
  /** The finding that is being changed. */
  readonly except: string | null
  readonly onChange: (lines: readonly PickedLine[]) => void
}

/** The voucher lines of a finding: looked up by the voucher's number, each with its questioned francs. */
export function LinePicker({ lines, control, except, onChange }: LinePickerProps) {
  const t = useText('findings')
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const [voucher, setVoucher] = useState('')
  const answer = useQuery({
    ...orpc.findings.lines.queryOptions({ input: { voucher, except } }),
    enabled: voucher !== '',
  })
  const isPicked = ({ voucher: number, lineNumber }: OfferedLine) =>
    lines.some((line) => line.voucher === number && line.lineNumber === lineNumber)
  const set = (index: number, questionedXof: number) =>
    onChange(lines.with(index, { ...(lines[index] as PickedLine), questionedXof }))
  return (
    <fieldset className={`${classes.section} ${classes.group}`}>
      <legend className={classes.subtitle}>{t('lines')}</legend>
      {lines.length === 0 ? <p className={classes.quiet}>{t('noLines')}</p> : null}
      <ul className={classes.lines}>
        {lines.map((line, index) => (
          <li key={`${line.voucher}/${line.lineNumber}`} className={classes.picked}>
            <span title={line.label}>
              <strong>{line.voucher}</strong> {t('line', { line: line.lineNumber })}
              <br />
              <span className={classes.quiet}>
                {line.label} · {t('most', { amount: formatMoney(line.mostXof, FUNCTIONAL_CURRENCY, language) })}
              </span>
            </span>
            <MoneyField
              name={t('amountOf', { voucher: line.voucher, line: line.lineNumber })}
              minor={line.questionedXof}
              currency={FUNCTIONAL_CURRENCY}
              onChange={(minor) => set(index, minor ?? 0)}
            />
            <IconButton
              icon="close"
              label={t('remove', { voucher: line.voucher, line: line.lineNumber })}
              onClick={() => onChange(lines.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      <div className={classes.find}>
        <TextInput
          label={t('find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            setVoucher(typed.trim())
          }}
        />
        <Button onClick={() => setVoucher(typed.trim())}>{t('findDo')}</Button>
      </div>
      {answer.data?.length === 0 ? <p className={classes.quiet}>{t('foundNone')}</p> : null}
      <ul className={classes.lines}>
        {(answer.data ?? [])
          .filter((line) => !isPicked(line))
          .map((line) => (
            <li key={line.lineNumber} className={classes.offered}>
              <span title={line.label}>
                {line.lineNumber} · {line.account} · {line.label}
              </span>
              <Money minor={line.lineXof} currency={FUNCTIONAL_CURRENCY} />
              <Button small icon="plus" onClick={() => onChange([...lines, pickedLine(line, control)])}>
                {t('add', { line: line.lineNumber })}
              </Button>
            </li>
          ))}
      </ul>
    </fieldset>
  )
}
