import { NumberInput, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ProcurementRule } from '../../../shared/contract/procurement.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { MoneyField } from '../../ui/money/money-field.tsx'
import classes from '../commitments/commitments.module.css'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'

/** The thresholds in force; a change holds from its day on, and earlier purchases keep those of their day. */
export function ThresholdsCard({ rule }: { readonly rule: ProcurementRule & { readonly bundled: boolean } }) {
  const t = useText('procurement')
  const { today } = useScope()
  const save = useCommand(client.procurement.saveRule)
  const role = useRoleBlock('administrator')
  const [typed, setTyped] = useState<ProcurementRule>({
    validFrom: today,
    splitDays: rule.splitDays,
    source: rule.bundled ? '' : rule.source,
    bands: rule.bands,
  })
  const band = (index: number, part: Partial<ProcurementRule['bands'][number]>) =>
    setTyped((before) => ({ ...before, bands: before.bands.map((each, at) => (at === index ? { ...each, ...part } : each)) }))
  const submit = async () => {
    const answer = await save.run({ rule: typed })
    if (answer.ok) notifications.show({ message: t('rule.saved', { date: formatDate(typed.validFrom) }) })
  }
  return (
    <Card
      title={t('tab.thresholds')}
      note={rule.bundled ? t('rule.bundled') : t('rule.since', { date: formatDate(rule.validFrom), source: rule.source })}
    >
      <div className={classes.narrow}>
        {typed.bands.map((each, index) => (
          <div key={each.method} className={classes.band}>
            <span className={text.strong}>{t(`method.${each.method}`)}</span>
            {each.upToXof === null ? (
              <span className={text.second}>{t('rule.beyond')}</span>
            ) : (
              <MoneyField
                name={t('rule.upTo', { method: t(`method.${each.method}`) })}
                minor={each.upToXof}
                currency={FUNCTIONAL_CURRENCY}
                onChange={(upToXof) => band(index, { upToXof: upToXof ?? each.upToXof })}
              />
            )}
            <NumberInput
              size="xs"
              aria-label={t('rule.bidders', { method: t(`method.${each.method}`) })}
              value={each.bidders}
              min={1}
              allowDecimal={false}
              suffix={t('rule.offers')}
              onChange={(bidders) => band(index, { bidders: typeof bidders === 'number' ? bidders : 1 })}
            />
          </div>
        ))}
        <div className={classes.pair}>
          <NumberInput
            size="xs"
            label={t('rule.days')}
            value={typed.splitDays}
            min={1}
            max={366}
            allowDecimal={false}
            onChange={(days) => setTyped({ ...typed, splitDays: typeof days === 'number' ? days : 30 })}
          />
          <DateField
            label={t('rule.from')}
            value={typed.validFrom}
            shown={today}
            onChange={(date) => setTyped({ ...typed, validFrom: date ?? today })}
          />
        </div>
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
