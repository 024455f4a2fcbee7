import { Select, TextInput } from '@mantine/core'
import type { PresetContent, PresetLine } from '../../../shared/contract/presets.ts'
import { fold } from '../../../shared/i18n/fold.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import type { References } from '../vouchers/entry/use-references.ts'
import { amountChoice, chosenAmount, withoutPresetLine, withPresetLine } from './preset-draft.ts'
import classes from './presets.module.css'

interface PresetLinesProps {
  readonly content: PresetContent
  readonly currency: string
  readonly references: References
  readonly onChange: (content: PresetContent) => void
}

/** The lines of a preset, one a row: account, side, label, how its amount is found, and its dimensions. */
export function PresetLines({ content, currency, references, onChange }: PresetLinesProps) {
  const t = useText('presets')
  return (
    <div className={classes.editorLines}>
      <table aria-label={t('column.lines')}>
        <thead>
          <tr>
            {(['account', 'side', 'label', 'amount', 'amountValue', 'grant', 'budgetLine', 'thirdParty'] as const).map((key) => (
              <th key={key} scope="col">
                {t(`editor.${key}`)}
              </th>
            ))}
            <th aria-label={t('column.actions')} />
          </tr>
        </thead>
        <tbody>
          {content.lines.map((line, index) => (
            // A line of a preset has no name of its own.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={index}>
              <LineCells
                line={line}
                number={index + 1}
                content={content}
                currency={currency}
                references={references}
                onChange={(part) => onChange(withPresetLine(content, index, part))}
              />
              <td>
                <IconButton
                  icon="trash"
                  label={t('editor.removeLine', { line: index + 1 })}
                  onClick={() => onChange(withoutPresetLine(content, index))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface LineCellsProps {
  readonly line: PresetLine
  readonly number: number
  readonly content: PresetContent
  readonly currency: string
  readonly references: References
  readonly onChange: (part: Partial<PresetLine>) => void
}

function LineCells({ line, number, content, currency, references, onChange }: LineCellsProps) {
  const t = useText('presets')
  const language = useLanguage()
  const { ledger } = useScope()
  const name = (key: 'account' | 'side' | 'label' | 'amount' | 'grant' | 'budgetLine' | 'thirdParty') =>
    t('editor.cell', { name: t(`editor.${key}`), line: number })
  const asked = content.asks.filter(({ kind }) => kind === 'account')
  const accounts = [
    { value: '@treasury', label: t('editor.treasury') },
    ...asked.map(({ key, label }) => ({ value: `@${key}`, label: label[language] })),
    ...references.accounts.map(({ code, label }) => ({ value: code, label: `${code} ${label}` })),
  ]
  const budget = line.grant === null || line.grant.startsWith('@') ? [] : (references.budgets.get(line.grant)?.choices ?? [])
  return (
    <>
      <td style={{ minWidth: 200 }}>
        <FoldedSelect
          name={name('account')}
          data={accounts}
          value={line.account}
          onChange={(account) => onChange({ account: account ?? '' })}
        />
      </td>
      <td style={{ minWidth: 84 }}>
        <Select
          aria-label={name('side')}
          data={[
            { value: 'debit', label: t('editor.debit') },
            { value: 'credit', label: t('editor.credit') },
          ]}
          value={line.side}
          onChange={(side) => onChange({ side: side === 'credit' ? 'credit' : 'debit' })}
        />
      </td>
      <td style={{ minWidth: 170 }}>
        <TextInput
          aria-label={name('label')}
          value={line.label[language]}
          onChange={(event) => onChange({ label: { fr: event.currentTarget.value, en: event.currentTarget.value } })}
        />
      </td>
      <AmountCells line={line} number={number} content={content} currency={currency} onChange={onChange} />
      <td style={{ minWidth: 104 }}>
        <Select
          aria-label={name('grant')}
          data={[
            { value: '', label: t('field.ownFunds') },
            ...(content.headings.includes('grant') ? [{ value: '@grant', label: t('editor.askedValue') }] : []),
            ...ledger.grants.map(({ code }) => ({ value: code, label: code })),
          ]}
          value={line.grant ?? ''}
          onChange={(grant) =>
            onChange({ grant: grant === '' ? null : grant, budgetLine: grant === '@grant' ? '@budgetLine' : null })
          }
        />
      </td>
      <td style={{ minWidth: 104 }}>
        <FoldedSelect
          name={name('budgetLine')}
          data={[
            { value: '', label: '' },
            ...(content.headings.includes('budgetLine') ? [{ value: '@budgetLine', label: t('editor.askedValue') }] : []),
            ...budget.map(({ code, label }) => ({ value: code, label: `${code} ${label}` })),
          ]}
          value={line.budgetLine ?? ''}
          onChange={(budgetLine) => onChange({ budgetLine: budgetLine === '' ? null : budgetLine })}
        />
      </td>
      <td style={{ minWidth: 108 }}>
        <TextInput
          aria-label={name('thirdParty')}
          value={line.thirdParty === '@thirdParty' ? t('editor.askedValue') : (line.thirdParty ?? '')}
          onChange={(event) => onChange({ thirdParty: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
      </td>
    </>
  )
}

interface FoldedSelectProps {
  readonly name: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onChange: (value: string | null) => void
}

/** A long list that answers to codes and words without accents. */
function FoldedSelect({ name, data, value, onChange }: FoldedSelectProps) {
  return (
    <Select
      aria-label={name}
      data={[...data]}
      value={value === '' ? null : value}
      onChange={onChange}
      searchable
      limit={60}
      selectFirstOptionOnChange
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && fold(option.label).includes(fold(search.trim())))
      }
      comboboxProps={{ width: 340, position: 'bottom-start' }}
    />
  )
}

type AmountCellsProps = Omit<LineCellsProps, 'references'>

function AmountCells({ line, number, content, currency, onChange }: AmountCellsProps) {
  const t = useText('presets')
  const language = useLanguage()
  const { amount } = line
  const amounts = content.asks.filter(({ kind }) => kind === 'amount')
  const choices = [
    { value: 'rest', label: t('amount.rest') },
    { value: 'fixed', label: t('amount.fixed') },
    ...amounts.flatMap(({ key, label }) => [
      { value: `asked:${key}`, label: t('amount.asked', { name: label[language] }) },
      { value: `share:${key}`, label: t('amount.share', { name: label[language] }) },
      { value: `withholding:${key}`, label: t('amount.withholding', { name: label[language] }) },
    ]),
  ]
  const present = amountChoice(amount)
  const name = t('editor.cell', { name: t('editor.amountValue'), line: number })
  return (
    <>
      <td style={{ minWidth: 180 }}>
        <Select
          aria-label={t('editor.cell', { name: t('editor.amount'), line: number })}
          data={
            choices.some(({ value }) => value === present) ? choices : [{ value: present, label: t('amount.gone') }, ...choices]
          }
          value={present}
          onChange={(choice) => choice && onChange({ amount: chosenAmount(choice, amount) })}
        />
      </td>
      <td style={{ minWidth: 112 }}>
        {amount.kind === 'fixed' ? (
          <MoneyField
            name={name}
            minor={amount.minor}
            currency={currency}
            onChange={(minor) => onChange({ amount: { kind: 'fixed', minor: minor ?? 0 } })}
          />
        ) : null}
        {amount.kind === 'asked' ? (
          <TextInput
            aria-label={name}
            value={amount.percent}
            rightSection="%"
            onChange={(event) =>
              onChange({ amount: { ...amount, percent: event.currentTarget.value.replace(/[^\d.]/g, '') || '0' } })
            }
          />
        ) : null}
        {amount.kind === 'share' ? (
          <TextInput
            aria-label={name}
            value={amount.weight}
            onChange={(event) =>
              onChange({ amount: { ...amount, weight: event.currentTarget.value.replace(/[^\d.]/g, '') || '0' } })
            }
          />
        ) : null}
        {amount.kind === 'withholding' ? (
          <TextInput
            aria-label={name}
            value={amount.codes.join(' ')}
            onChange={(event) => onChange({ amount: { ...amount, codes: event.currentTarget.value.split(/[\s,]+/) } })}
          />
        ) : null}
      </td>
    </>
  )
}
