import { notifications } from '@mantine/notifications'
import type { ChecklistView } from '../../../shared/contract/closing.ts'
import { formatDate, formatMonth } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './closing.module.css'
import { type ShownAnswer, shownAnswer } from './model/answer-look.ts'

const ORDER: readonly ShownAnswer[] = ['yes', 'waiting', 'no', 'unanswered', 'blocking']

/** How far the checklist is, a segment an item; and the month's state: in closing, or sealed with its head. */
export function ProgressCard({ view }: { readonly view: ChecklistView }) {
  const t = useText('closing')
  const { yes, of, blocking } = view.progress
  const shown = view.rows.map(shownAnswer).filter((state) => state !== 'notApplicable')
  const segments = ORDER.flatMap((state) => shown.filter((each) => each === state))
  return (
    <Card label={t('plainTitle')}>
      <div className={classes.progressHead}>
        <span className={classes.progressYes}>{t('progress.yes', { yes, of })}</span>
        {view.sealed ? null : (
          <span className={blocking > 0 ? classes.progressBad : classes.progressGood}>
            {blocking > 0 ? t('progress.blocking', { count: blocking }) : t('progress.ready')}
          </span>
        )}
      </div>
      <div className={classes.segments} aria-hidden="true">
        {segments.map((state, index) => (
          // Segments have no identity of their own: the bar is redrawn whole.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <span key={index} className={classes[`segment-${state}`]} />
        ))}
      </div>
      {view.sealed ? <SealedNote sealed={view.sealed} /> : <SoftClose view={view} />}
    </Card>
  )
}

function SealedNote({ sealed }: { readonly sealed: NonNullable<ChecklistView['sealed']> }) {
  const t = useText('closing')
  return (
    <>
      <p className={classes.note}>
        {t('progress.sealed', { date: formatDate(sealed.at.slice(0, 10)), name: sealed.by })}{' '}
        {sealed.covered ? null : t('progress.noChecklist')}
      </p>
      <p className={classes.note}>
        {t('progress.head')} <code className={classes.head}>{sealed.head}</code>
      </p>
    </>
  )
}

function SoftClose({ view }: { readonly view: ChecklistView }) {
  const t = useText('closing')
  const language = useLanguage()
  const { ledger } = useScope()
  const { run, pending, failure } = useCommand(client.closing.softClose)
  const closing = view.state === 'open'
  const month = formatMonth(view.month, language)
  const change = async () => {
    const answer = await run({ month: view.month, closing })
    if (answer.ok) notifications.show({ message: t(closing ? 'soft.closed' : 'soft.opened', { month }) })
  }
  return (
    <>
      <p className={classes.note}>{t('progress.text')}</p>
      <FailureNote failure={failure} />
      <div className={classes.actions}>
        <Button
          small
          icon={closing ? 'hourglass' : 'unlock'}
          busy={pending}
          blocked={ledger.user.roles.includes('administrator') ? undefined : t('blocked.role')}
          title={t('soft.text')}
          onClick={() => void change()}
        >
          {t(closing ? 'soft.close' : 'soft.open')}
        </Button>
      </div>
    </>
  )
}
