import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { faultText } from '../../../shared/i18n/fault-text.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import type { Month } from '../../../shared/time/period.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './closing.module.css'

/** The end of the month's year: the closing voucher and the opening balances of the next, by two people. */
export function YearCard({ month }: { readonly month: Month }) {
  const t = useText('closing')
  const language = useLanguage()
  const year = Number(month.slice(0, 4))
  const { data } = useQuery(orpc.closing.year.queryOptions({ input: { year } }))
  if (!data) return null
  const { carried } = data
  return (
    <Card
      title={t('year.title', { year: String(year) })}
      end={
        carried ? (
          <Chip solid icon="lock">
            {t('year.carried')}
          </Chip>
        ) : undefined
      }
    >
      <p className={classes.note}>
        {carried
          ? t('year.carriedText', {
              result: formatMoney(carried.resultXof, 'XOF', language),
              closing: carried.closingNumber ?? '—',
              opening: carried.openingNumber ?? '—',
            })
          : t('year.text', { year: String(year), next: String(year + 1) })}
      </p>
      {carried ? null : <YearAction year={data} />}
    </Card>
  )
}

interface YearState {
  readonly year: number
  readonly state: 'open' | 'asked' | 'carried'
  readonly askedBy: string | null
  readonly faults: readonly Parameters<typeof faultText>[0][]
}

function YearAction({ year: { year, state, askedBy, faults } }: { readonly year: YearState }) {
  const t = useText('closing')
  const language = useLanguage()
  const { ledger } = useScope()
  const ask = useCommand(client.closing.closeYear)
  const confirm = useCommand(client.closing.confirmYear)
  const { name, roles } = ledger.user
  const reasons = faults.map((fault) => `• ${faultText(fault, language)}`).join('\n')
  const waiting = faults.length > 0 ? `${t('year.blocked', { count: faults.length })}\n${reasons}` : undefined
  const done = () => notifications.show({ message: t('year.done', { year: String(year) }) })
  if (state === 'asked') {
    const may = roles.includes('approver') || roles.includes('administrator')
    const blocked = waiting ?? (name === askedBy ? t('reopen.other', { name }) : may ? undefined : t('reopen.role'))
    const run = async () => {
      if ((await confirm.run({ year })).ok) done()
    }
    return (
      <>
        <p>{t('year.asked', { name: askedBy ?? '' })}</p>
        <FailureNote failure={confirm.failure} />
        <div className={classes.actions}>
          <Button small icon="lock" busy={confirm.pending} blocked={blocked} onClick={() => void run()}>
            {t('year.confirm')}
          </Button>
        </div>
      </>
    )
  }
  const run = async () => {
    const answer = await ask.run({ year })
    if (!answer.ok) return
    if (answer.value.carried) done()
    else notifications.show({ message: t('year.sent', { year: String(year) }) })
  }
  const blocked = roles.includes('administrator') ? waiting : t('blocked.role')
  return (
    <>
      <FailureNote failure={ask.failure} />
      <div className={classes.actions}>
        <Button small icon="lock" busy={ask.pending} blocked={blocked} onClick={() => void run()}>
          {t('year.close')}
        </Button>
      </div>
    </>
  )
}
