import { Select } from '@mantine/core'
import { useState } from 'react'
import type { ExchangeOverview } from '../../../shared/contract/exchange.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './exchange.module.css'
import { usePackage } from './use-package.ts'

/** Chooses a grant and a closed period, and makes the package. */
export function MakeCard({ choices }: { readonly choices: ExchangeOverview['choices'] }) {
  const t = useText('exchange')
  const [grant, setGrant] = useState(choices[0]?.grant ?? '')
  const [period, setPeriod] = useState<string | null>(null)
  const { make, pending, failure, blocked } = usePackage()
  const choice = choices.find((each) => each.grant === grant)
  const periods = choice?.periods ?? []
  const chosen = period !== null && periods.includes(period) ? period : (periods[0] ?? null)
  const reason = blocked ?? (periods.length === 0 ? t('make.none') : chosen === null ? t('make.choose') : undefined)
  return (
    <Card title={t('make')} note={choice && choice.recipient !== '' ? t('make.for', { recipient: choice.recipient }) : undefined}>
      <div className={classes.form}>
        <Select
          label={t('grant')}
          data={choices.map((each) => each.grant)}
          value={grant}
          onChange={(code) => setGrant(code ?? grant)}
          allowDeselect={false}
          w={170}
        />
        <Select
          label={t('period')}
          data={periods}
          value={chosen}
          onChange={setPeriod}
          allowDeselect={false}
          searchable
          disabled={periods.length === 0}
          w={140}
        />
        <Button
          variant="primary"
          icon="export"
          busy={pending}
          blocked={reason}
          onClick={() => (chosen === null ? undefined : void make(grant, chosen))}
        >
          {t('make.do')}
        </Button>
      </div>
      <FailureNote failure={failure} />
    </Card>
  )
}
