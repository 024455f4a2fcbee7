import type { Tickmark } from '../../../shared/contract/working-papers.ts'
import { Kbd } from '../../ui/kbd/kbd.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './working-papers.module.css'

interface LegendBarProps {
  readonly legend: readonly Tickmark[]
  /** The tickmarks of the chosen item. */
  readonly marked: readonly string[]
  readonly blocked: boolean
  readonly onToggle: (code: string) => void
}

/** What each tickmark means; a click sets it on the chosen item or takes it off, as its letter does. */
export function LegendBar({ legend, marked, blocked, onToggle }: LegendBarProps) {
  const t = useText('workingPapers')
  const language = useLanguage()
  return (
    <div className={classes.legend} role="toolbar" aria-label={t('legend')}>
      {legend.map(({ code, label }) => (
        <button
          key={code}
          type="button"
          className={classes.mark}
          aria-pressed={marked.includes(code)}
          aria-disabled={blocked}
          onClick={() => (blocked ? undefined : onToggle(code))}
        >
          <Kbd keys={code} /> {label[language]}
        </button>
      ))}
    </div>
  )
}
