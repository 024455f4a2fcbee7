import type { KeyboardEvent } from 'react'
import { faultText } from '../../../../shared/i18n/fault-text.ts'
import { Chip } from '../../../ui/chip/chip.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { writeInstant } from '../../../ui/language/format-instant.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import classes from './inbox.module.css'
import { DRAGGED, nameOf, type Waiting } from './waiting.ts'

interface WaitingListProps {
  readonly waiting: readonly Waiting[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

/** What waits, newest first. Arrows browse; a row is dragged onto a voucher. */
export function WaitingList({ waiting, chosen, onChoose }: WaitingListProps) {
  const t = useText('documents')
  const move = (event: KeyboardEvent<HTMLUListElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const at = waiting.findIndex(({ key }) => key === chosen)
    const next = waiting[Math.max(0, Math.min(waiting.length - 1, at + step))]
    if (!next) return
    onChoose(next.key)
    event.currentTarget.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus()
  }
  return (
    <ul className={classes.waiting} aria-label={t('inbox.list')} onKeyDown={move}>
      {waiting.map((one) => (
        <li key={one.key}>
          <button
            type="button"
            draggable
            data-key={one.key}
            aria-pressed={one.key === chosen}
            className={one.key === chosen ? `${classes.row} ${classes.chosen}` : classes.row}
            onClick={() => onChoose(one.key)}
            onDragStart={(event) => {
              onChoose(one.key)
              event.dataTransfer.setData(DRAGGED, one.key)
              event.dataTransfer.effectAllowed = 'link'
            }}
          >
            <Icon name={one.kind === 'scan' ? 'printer' : 'paperclip'} size={13} />
            <span className={classes.what}>
              <span className={classes.name}>{nameOf(one)}</span>
              <Words waiting={one} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function Words({ waiting }: { readonly waiting: Waiting }) {
  const t = useText('documents')
  const language = useLanguage()
  if (waiting.kind === 'document') return <span className={classes.words}>{t('inbox.unattached')}</span>
  const { problem, arriving, elsewhere, modifiedAt } = waiting.scan
  if (arriving)
    return (
      <Chip icon="hourglass" tone="info">
        {t('inbox.arriving')}
      </Chip>
    )
  if (problem) return <span className={`${classes.words} ${classes.problem}`}>{faultText(problem, language)}</span>
  if (elsewhere.length > 0)
    return <span className={`${classes.words} ${classes.known}`}>{t('inbox.known', { where: elsewhere.join(', ') })}</span>
  const { date, time } = writeInstant(modifiedAt)
  return <span className={classes.words}>{`${date} ${time}`}</span>
}
