import { Checkbox, Select, TextInput } from '@mantine/core'
import { useText } from '../../ui/language/use-text.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import type { AgreementEditorProps } from './agreement-editor.ts'
import { CodesInput } from './codes-input.tsx'
import classes from './grants.module.css'
import { withField } from './model/agreement-edit.ts'

/** What the agreement pays of overheads: rate, line, what its base leaves out, cap. */
export function NpacEditor({ agreement, page, onChange }: AgreementEditorProps) {
  const t = useText('grants')
  const { npac } = agreement.terms
  type Npac = NonNullable<typeof npac>
  const set = (next: Npac | null) => onChange(withField(agreement, 'terms.npac', next))
  const lines = page.budgetLines.map(({ code }) => code)
  const usual = page.budgetLines.find(({ nature }) => nature === 'NPAC')?.code ?? lines[0] ?? ''
  const start: Npac = { percent: '7', budgetLine: usual, excludedNatures: [], excludedLines: [], capped: true }
  return (
    <div className={classes.rows}>
      <Checkbox
        size="xs"
        label={t('npac.has')}
        checked={npac !== null}
        onChange={(event) => set(event.currentTarget.checked ? (page.agreement.terms.npac ?? start) : null)}
      />
      {npac === null ? null : (
        <>
          <TextInput
            label={`${t('field.terms.npac')}, ${t('item.percent')}`}
            value={npac.percent}
            inputMode="decimal"
            onChange={(event) => set({ ...npac, percent: event.currentTarget.value.trim().replace(',', '.') })}
          />
          <Select
            label={`${t('field.terms.npac')}, ${t('item.budgetLine')}`}
            data={lines}
            value={npac.budgetLine}
            searchable
            allowDeselect={false}
            onChange={(budgetLine) => set({ ...npac, budgetLine: budgetLine ?? npac.budgetLine })}
          />
          <CodesInput
            label={`${t('field.terms.npac')}, ${t('item.excludedNatures')}`}
            codes={npac.excludedNatures}
            onChange={(codes) => set({ ...npac, excludedNatures: [...codes] })}
          />
          <CodesInput
            label={`${t('field.terms.npac')}, ${t('item.excludedLines')}`}
            codes={npac.excludedLines}
            onChange={(codes) => set({ ...npac, excludedLines: [...codes] })}
          />
          <Checkbox
            size="xs"
            label={`${t('field.terms.npac')}, ${t('item.capped')}`}
            checked={npac.capped}
            onChange={(event) => set({ ...npac, capped: event.currentTarget.checked })}
          />
        </>
      )}
    </div>
  )
}

/** The written approval of costs before the start, where there is one. */
export function RetroactiveEditor({ agreement, onChange }: AgreementEditorProps) {
  const t = useText('grants')
  const { retroactive } = agreement.terms
  const set = (next: typeof retroactive) => onChange(withField(agreement, 'terms.retroactive', next))
  return (
    <div className={classes.rows}>
      <Checkbox
        size="xs"
        label={t('retroactive.has')}
        checked={retroactive !== null}
        onChange={(event) => set(event.currentTarget.checked ? { reference: '', from: agreement.start } : null)}
      />
      {retroactive === null ? null : (
        <>
          <TextInput
            label={`${t('field.terms.retroactive')}, ${t('item.reference')}`}
            value={retroactive.reference}
            onChange={(event) => set({ ...retroactive, reference: event.currentTarget.value })}
          />
          <DateField
            label={`${t('field.terms.retroactive')}, ${t('item.from')}`}
            value={retroactive.from}
            shown={agreement.start}
            onChange={(from) => set({ ...retroactive, from: from ?? retroactive.from })}
          />
        </>
      )}
    </div>
  )
}
