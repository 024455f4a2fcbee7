import { NumberInput, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { AssetRule } from '../../../shared/contract/assets.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import classes from '../commitments/commitments.module.css'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import type { CategoryChoice } from './asset-form.tsx'

interface RulesCardProps {
  readonly rule: AssetRule & { readonly bundled: boolean }
  readonly categories: readonly CategoryChoice[]
}

/** Useful lives, threshold and attractive items; a change holds for what is put in service from its day on. */
export function RulesCard({ rule, categories }: RulesCardProps) {
  const t = useText('assets')
  const language = useLanguage()
  const { today } = useScope()
  const save = useCommand(client.assets.saveRule)
  const role = useRoleBlock('administrator')
  const { bundled, ...known } = rule
  const [typed, setTyped] = useState<AssetRule>({ ...known, validFrom: today, source: bundled ? '' : rule.source })
  const submit = async () => {
    const answer = await save.run({ rule: typed })
    if (answer.ok) notifications.show({ message: t('rule.saved', { date: formatDate(typed.validFrom) }) })
  }
  const life = (category: string, lifeMonths: number | null) =>
    setTyped((before) => ({
      ...before,
      lives: before.lives.map((each) => (each.category === category ? { category, lifeMonths } : each)),
    }))
  return (
    <Card
      grow
      title={t('tab.rules')}
      note={rule.bundled ? t('rule.bundled') : t('rule.since', { date: formatDate(rule.validFrom), source: rule.source })}
    >
      <div className={classes.narrow}>
        <div className={classes.pair}>
          {typed.lives.map(({ category, lifeMonths }) => (
            <NumberInput
              size="xs"
              key={category}
              label={categories.find(({ code }) => code === category)?.name[language] ?? category}
              value={lifeMonths ?? ''}
              placeholder={t('life.never')}
              disabled={category === 'TER'}
              min={1}
              allowDecimal={false}
              suffix={t('rule.months')}
              onChange={(value) => life(category, typeof value === 'number' ? value : null)}
            />
          ))}
        </div>
        <div className={classes.pair}>
          <MoneyField
            label={t('rule.threshold')}
            minor={typed.thresholdMinor}
            currency={typed.thresholdCurrency}
            onChange={(minor) => setTyped({ ...typed, thresholdMinor: minor ?? typed.thresholdMinor })}
          />
          <DateField
            label={t('rule.from')}
            value={typed.validFrom}
            shown={today}
            onChange={(date) => setTyped({ ...typed, validFrom: date ?? today })}
          />
        </div>
        <TextInput
          label={t('rule.words')}
          value={typed.attractiveWords.join(', ')}
          onChange={(event) => setTyped({ ...typed, attractiveWords: event.currentTarget.value.split(/\s*,\s*/) })}
        />
        <TextInput
          label={t('rule.source')}
          value={typed.source}
          onChange={(event) => setTyped({ ...typed, source: event.currentTarget.value })}
        />
        <FailureNote failure={save.failure} />
        <div className={classes.actions}>
          <Button
            icon="save"
            busy={save.pending}
            blocked={role ?? (typed.source.trim() === '' ? t('rule.sourceMissing') : undefined)}
            onClick={() => void submit()}
          >
            {t('rule.save')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
