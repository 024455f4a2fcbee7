import { Popover } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useScope } from '../../../app/shell/scope.tsx'
import { orpc } from '../../../client/client.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Picker } from '../../../ui/picker/picker.tsx'
import { PillTarget } from './pill-target.tsx'
import classes from './register.module.css'

interface BudgetLinePillProps {
  /** The grant that the list is narrowed to; its lines alone are offered then. */
  readonly grant: string | null
  readonly value: string | null
  readonly onChange: (code: string | null) => void
}

/** Vouchers that touch one budget line. */
export function BudgetLinePill({ grant, value, onChange }: BudgetLinePillProps) {
  const t = useText('vouchers')
  const [opened, setOpened] = useState(false)
  return (
    // The list of the picker lies outside this window: leaving the field closes it, not a click elsewhere.
    <Popover opened={opened} onChange={setOpened} position="bottom-start" closeOnClickOutside={false}>
      <Popover.Target>
        <PillTarget active={value !== null} onClear={() => onChange(null)} onClick={() => setOpened((shown) => !shown)}>
          {t('filter.pair', { name: t('filter.budgetLine'), value: value ?? t('filter.all') })}
        </PillTarget>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.popover} style={{ width: 340 }}>
          {opened ? (
            <LinePicker
              grant={grant}
              value={value}
              onChange={(code) => {
                onChange(code)
                setOpened(false)
              }}
              onLeave={() => setOpened(false)}
            />
          ) : null}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

interface LinePickerProps extends BudgetLinePillProps {
  readonly onLeave: () => void
}

function LinePicker({ grant, value, onChange, onLeave }: LinePickerProps) {
  const t = useText('vouchers')
  const language = useLanguage()
  const { ledger } = useScope()
  const codes = grant === null ? ledger.grants.map((known) => known.code) : [grant]
  const answers = useQueries({
    queries: codes.map((code) => orpc.budgets.versusActual.queryOptions({ input: { grant: code } })),
  })
  const budgets = answers.map((answer) => answer.data)
  const items = useMemo(() => {
    const lines = budgets.flatMap((budget) => budget?.rows ?? []).filter((row) => row.kind === 'line')
    return [...new Map(lines.map((line) => [line.code, { code: line.code, label: line.label[language] }])).values()]
  }, [budgets, language])
  return (
    <Picker
      label={t('filter.budgetLine')}
      items={items}
      value={value}
      onChange={(code) => onChange(code)}
      onBlur={onLeave}
      autoFocus
      clearable
    />
  )
}
