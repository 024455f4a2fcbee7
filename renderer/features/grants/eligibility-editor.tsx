import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ELIGIBILITY_SEVERITIES, type EligibilitySeverity } from '../../../domain/grants/grant-terms.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import type { AgreementEditorProps } from './agreement-editor.ts'
import classes from './grants.module.css'
import { withField } from './model/agreement-edit.ts'

/** A code of the eligibility catalogue, as the contract takes it. */
const CODE = /^[A-Z][A-Z0-9]{1,19}$/

/** Severities of the catalogue that the agreement changes, by code. */
export function EligibilityEditor({ agreement, onChange }: AgreementEditorProps) {
  const t = useText('grants')
  const [code, setCode] = useState('')
  const { eligibility } = agreement.terms
  const set = (next: Readonly<Record<string, EligibilitySeverity>>) => onChange(withField(agreement, 'terms.eligibility', next))
  const rows = Object.entries(eligibility)
  const add = () => {
    if (!CODE.test(code)) return
    set({ ...eligibility, [code]: eligibility[code] ?? 'WARN' })
    setCode('')
  }
  return (
    <div className={classes.rows}>
      {rows.length === 0 ? <p className={text.quiet}>{t('eligibility.none')}</p> : null}
      {rows.map(([each, severity]) => (
        <div key={each} className={classes.codeRow}>
          <strong>{each}</strong>
          <Select
            aria-label={`${t('eligibility.severity')} ${each}`}
            data={ELIGIBILITY_SEVERITIES.map((value) => ({ value, label: t(`value.${value}`) }))}
            value={severity}
            allowDeselect={false}
            onChange={(value) =>
              set({ ...eligibility, [each]: ELIGIBILITY_SEVERITIES.find((known) => known === value) ?? severity })
            }
          />
          <IconButton
            icon="trash"
            label={t('eligibility.remove', { code: each })}
            onClick={() => set(Object.fromEntries(rows.filter(([known]) => known !== each)))}
          />
        </div>
      ))}
      <div className={text.fields}>
        <TextInput
          label={t('eligibility.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value.trim().toUpperCase())}
        />
        <Button small icon="plus" onClick={add}>
          {t('eligibility.add')}
        </Button>
      </div>
    </div>
  )
}
