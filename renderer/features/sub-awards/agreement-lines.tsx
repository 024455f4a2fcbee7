import { Select } from '@mantine/core'
import type { AgreementTerms, AwardDetail } from '../../../shared/contract/sub-awards.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { MoneyField } from '../../ui/money/money-field.tsx'
import classes from './sub-awards.module.css'

interface AgreementLinesProps {
  readonly award: AwardDetail
  readonly lines: AgreementTerms['lines']
  readonly onChange: (lines: AgreementTerms['lines']) => void
}

/** The budget lines that the partner may spend on, each with its ceiling, and what they leave of the whole. */
export function AgreementLines({ award, lines, onChange }: AgreementLinesProps) {
  const t = useText('subAwards')
  const language = useLanguage()
  const labels = new Map(award.budgetLines.map((line) => [line.code, line.label[language]]))
  const free = award.budgetLines.filter((line) => !lines.some((known) => known.budgetLine === line.code))
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className={text.small} style={{ fontWeight: 600, padding: 0, marginBottom: 4 }}>
        {t('lines')}
      </legend>
      <div className={classes.lines}>
        {lines.map(({ budgetLine, amount }) => (
          <div key={budgetLine} className={classes.line}>
            <span className={text.cut} title={labels.get(budgetLine)}>
              <strong>{budgetLine}</strong> {labels.get(budgetLine)}
            </span>
            <MoneyField
              name={t('lines.ceiling', { line: budgetLine })}
              minor={amount}
              currency={award.currency}
              onChange={(typed) =>
                onChange(lines.map((line) => (line.budgetLine === budgetLine ? { budgetLine, amount: typed ?? 0 } : line)))
              }
            />
            <IconButton
              icon="trash"
              label={t('lines.remove', { line: budgetLine })}
              onClick={() => onChange(lines.filter((line) => line.budgetLine !== budgetLine))}
            />
          </div>
        ))}
        <div className={classes.line}>
          <Select
            aria-label={t('lines.add')}
            placeholder={t('lines.add')}
            data={free.map((line) => ({ value: line.code, label: `${line.code} ${line.label[language]}` }))}
            value={null}
            searchable
            onChange={(code) => (code === null ? undefined : onChange([...lines, { budgetLine: code, amount: 0 }]))}
          />
          <span className={text.right}>
            <Money minor={sumMinor(lines.map((line) => line.amount))} currency={award.currency} strong />
          </span>
          <span />
        </div>
      </div>
    </fieldset>
  )
}
