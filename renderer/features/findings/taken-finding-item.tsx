import { Radio } from '@mantine/core'
import type { EntryChoices, HeldEntryView, TakenFindingView } from '../../../shared/contract/findings.ts'
import { wordedDetails } from '../../../shared/i18n/fault-words.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { Chip, type Tone } from '../../ui/chip/chip.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './findings.module.css'

type Choice = EntryChoices[number]['choice']

interface TakenFindingItemProps {
  readonly finding: TakenFindingView
  readonly choices: ReadonlyMap<string, Choice>
  readonly onChoose: (entry: string, choice: Choice | null) => void
}

const LOOKS: Readonly<Record<TakenFindingView['outcome'], { readonly tone: Tone; readonly icon: IconName }>> = {
  added: { tone: 'good', icon: 'plus' },
  changed: { tone: 'info', icon: 'pencil' },
  unchanged: { tone: 'mute', icon: 'check' },
  held: { tone: 'warn', icon: 'alert' },
}

/** One finding of an auditor's file, as the ledger would take it; what it cannot take is asked of its owner. */
export function TakenFindingItem({ finding, choices, onChoose }: TakenFindingItemProps) {
  const t = useText('findings')
  const { number, reference, title, author, outcome, held } = finding
  const { tone, icon } = LOOKS[outcome]
  const names = [number, reference === number ? '' : reference].filter(Boolean).join(' · ')
  return (
    <li className={classes.line}>
      <div className={classes.lineHead}>
        <span>
          <strong>{names}</strong> {title}
        </span>
        <Chip tone={tone} icon={icon}>
          {t(`takeIn.${outcome}`)}
        </Chip>
      </div>
      <span className={classes.quiet}>{author}</span>
      {held.map((entry) => (
        <Held
          key={entry.entry}
          entry={entry}
          choice={choices.get(entry.entry) ?? null}
          onChoose={(choice) => onChoose(entry.entry, choice)}
        />
      ))}
    </li>
  )
}

interface HeldProps {
  readonly entry: HeldEntryView
  readonly choice: Choice | null
  readonly onChoose: (choice: Choice | null) => void
}

function Held({ entry, choice, onChoose }: HeldProps) {
  const t = useText('findings')
  const language = useLanguage()
  const { deed, author, at, faults, differences, mayTake, mayLeave } = entry
  const title = t('takeIn.writing', { deed: t(`takeIn.deed.${deed}`), author, date: formatDate(writeInstant(at).day) })
  return (
    <section className={classes.section} aria-label={title}>
      <FaultList faults={faults} title={title} />
      {differences.length === 0 ? null : (
        <dl className={classes.facts}>
          {differences.map(({ field, here, there }) => {
            const words = wordedDetails({ field, here, there }, language)
            return (
              <div key={field} className={classes.difference}>
                <dt>{words.field}</dt>
                <dd>
                  {t('takeIn.here')} {words.here}
                  <br />
                  {t('takeIn.there')} {words.there}
                </dd>
              </div>
            )
          })}
        </dl>
      )}
      {mayTake || mayLeave ? (
        <Radio.Group
          aria-label={title}
          value={choice ?? 'later'}
          onChange={(value) => onChoose(value === 'file' || value === 'ledger' ? value : null)}
        >
          <div className={classes.actions}>
            {mayTake ? <Radio size="xs" value="file" label={t('takeIn.choice.file')} /> : null}
            {mayLeave ? <Radio size="xs" value="ledger" label={t('takeIn.choice.ledger')} /> : null}
            <Radio size="xs" value="later" label={t('takeIn.choice.later')} />
          </div>
        </Radio.Group>
      ) : null}
    </section>
  )
}
