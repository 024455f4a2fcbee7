import { useEffect, useRef } from 'react'
import { type HelpTopic, helpPage } from '../../../shared/i18n/help.ts'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Kbd } from '../../ui/kbd/kbd.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './help-panel.module.css'

interface HelpPanelProps {
  readonly topic: HelpTopic
  readonly onClose: () => void
}

/** The help of the place one is in, beside the work: nothing is covered that one would need to read. */
export function HelpPanel({ topic, onClose }: HelpPanelProps) {
  const language = useLanguage()
  const t = useText('shell')
  const page = helpPage(topic, language)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  return (
    // The panel takes the focus when it opens, so that Escape closes it and arrows scroll it.
    <aside
      ref={panel}
      tabIndex={-1}
      className={classes.panel}
      aria-label={t('help.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <header className={classes.head}>
        <h2>{page.title}</h2>
        <IconButton icon="close" label={t('help.close')} onClick={onClose} />
      </header>
      <div className={classes.body}>
        {page.body.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {page.keys.length > 0 ? (
          <>
            <h3>{t('help.keys')}</h3>
            <dl className={classes.keys}>
              {page.keys.map(([keys, does]) => (
                <div key={keys}>
                  <dt>
                    <Kbd keys={keys} />
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </>
        ) : null}
      </div>
    </aside>
  )
}
