import { notifications } from '@mantine/notifications'
import type { ChecklistView, MonthEndEntryView } from '../../../shared/contract/closing.ts'
import { formatDate, formatDecimalText, formatMoney, formatMonth } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip, type Tone } from '../../ui/chip/chip.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import classes from './closing.module.css'

const LOOKS: Readonly<Record<MonthEndEntryView['state'], { readonly tone: Tone; readonly icon: IconName }>> = {
  due: { tone: 'warn', icon: 'alert' },
  stale: { tone: 'warn', icon: 'refresh' },
  draft: { tone: 'info', icon: 'pencil' },
  posted: { tone: 'good', icon: 'lock' },
}

/** The entries of the month's end: releases of the funds and revaluations, proposed as drafts until they are posted. */
export function EntriesCard({ view }: { readonly view: ChecklistView }) {
  const t = useText('closing')
  const { ledger } = useScope()
  const { run, pending, failure } = useCommand(client.closing.proposeEntries)
  const open = view.state !== 'closed'
  const propose = async () => {
    const answer = await run({ month: view.month, origin: null })
    if (!answer.ok) return
    const count = answer.value.made + answer.value.replaced + answer.value.removed
    notifications.show({ message: count === 0 ? t('entries.same') : t('entries.proposed', { count }) })
  }
  const due = view.entries.some(({ state }) => state === 'due' || state === 'stale')
  const action = (
    <Button
      small
      busy={pending}
      blocked={ledger.user.roles.includes('preparer') ? undefined : t('blocked.preparer')}
      onClick={() => void propose()}
    >
      {t('entries.propose')}
    </Button>
  )
  return (
    <Card title={t('entries.title')} end={open && due ? action : undefined}>
      {view.entries.length === 0 ? <p className={classes.note}>{t('entries.none')}</p> : null}
      {view.entries.map((entry) => (
        <Entry key={entry.origin} entry={entry} />
      ))}
      {view.entryFaults.length > 0 ? <FaultList faults={view.entryFaults} /> : null}
      <FailureNote failure={failure} />
    </Card>
  )
}

function Entry({ entry }: { readonly entry: MonthEndEntryView }) {
  const t = useText('closing')
  const language = useLanguage()
  const look = LOOKS[entry.state]
  const { rate } = entry
  return (
    <div className={classes.pair}>
      <div className={classes.pairLine}>
        <span className={classes.entryName}>{t(`entries.${entry.kind}`, { subject: entry.subject })}</span>
        <Chip tone={look.tone} icon={look.icon}>
          {t(`entries.${entry.state}`)}
        </Chip>
      </div>
      <div className={classes.pairLine}>
        <span className={classes.note}>
          {rate === null ? null : (
            <span>
              {t('entries.rate', {
                rate: formatDecimalText(rate.text, language),
                source: rate.source,
                dated: rate.dated.length === 10 ? formatDate(rate.dated) : formatMonth(rate.dated, language),
              })}
            </span>
          )}
          {entry.waitingXof > 0 ? t('entries.waiting', { amount: formatMoney(entry.waitingXof, 'XOF', language) }) : null}
          {entry.vouchers
            .filter(({ number }) => number !== null)
            .map(({ key, number }) => (
              <button key={key} type="button" className={classes.fact} onClick={() => navigate('vouchers', { key })}>
                {number}
              </button>
            ))}
          {entry.vouchers
            .filter(({ number }) => number === null)
            .map(({ key }) => (
              <button key={key} type="button" className={classes.fact} onClick={() => navigate('voucherEntry', { key })}>
                {t('entries.see')}
              </button>
            ))}
        </span>
        {entry.state === 'posted' ? null : <Money minor={entry.amountXof} currency="XOF" sign="after" strong />}
      </div>
    </div>
  )
}
