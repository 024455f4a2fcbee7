import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Kbd } from '../../../../ui/kbd/kbd.tsx'
import { useText } from '../../../../ui/language/use-text.ts'
import { Marked } from '../../../../ui/picker/marked.tsx'
import type { CellChoices } from './cell-editor.tsx'
import classes from './cell-list.module.css'
import type { CellMatches } from './use-cell-matches.ts'

interface CellListProps {
  readonly anchor: RefObject<HTMLInputElement | null>
  readonly list: CellMatches
  readonly typed: string
  readonly choices: CellChoices
  readonly nothing: string
  readonly onChoose: (code: string) => void
}

/** Width of the list and its tallest height, in pixels. */
const WIDTH = 452
const TALLEST = 280

/** The choices under a cell: code, words, and at the right what remains of a budget line after the amount. */
export function CellList({ anchor, list, typed, choices, nothing, onChoose }: CellListProps) {
  const t = useText('vouchers')
  const marked = useRef<HTMLDivElement>(null)
  const place = usePlace(anchor)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marked row is what this follows
  useLayoutEffect(() => {
    // Newer browsers answer a promise, which an effect may not give back.
    marked.current?.scrollIntoView({ block: 'nearest' })
  }, [list.markedIndex])
  return createPortal(
    // The field keeps the keyboard: a press of the mouse must not take it away.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div className={classes.list} style={{ ...place, width: WIDTH }} onMouseDown={(event) => event.preventDefault()}>
      <div id={list.id} role="listbox" tabIndex={-1} className={classes.options}>
        {list.shown.map(({ item, codeMarks, labelMarks }, index) => (
          // The field of the cell has the keyboard and moves the mark: the options themselves take none.
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={item.code}
            id={`${list.id}-${index}`}
            ref={index === list.markedIndex ? marked : undefined}
            role="option"
            aria-selected={index === list.markedIndex}
            className={index === list.markedIndex ? `${classes.option} ${classes.marked}` : classes.option}
            onClick={() => onChoose(item.code)}
          >
            <b className={classes.code}>
              <Marked text={item.code} marks={codeMarks} />
            </b>
            <span className={classes.words}>
              <Marked text={item.label} marks={labelMarks} />
            </span>
            {choices.aside ? <span className={classes.aside}>{choices.aside(item.code)}</span> : null}
          </div>
        ))}
        {list.shown.length === 0 ? <div className={classes.nothing}>{nothing}</div> : null}
      </div>
      <div className={classes.hint}>
        <span>
          <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> {t('grid.choose')}
        </span>
        {typed === '' ? null : (
          <span>
            <Kbd keys="Tab" /> {t('grid.accept')}
          </span>
        )}
        {typed === '' ? (
          <span>
            <Kbd keys="=" /> {t('grid.asAbove')}
          </span>
        ) : null}
        {list.more > 0 ? <span>{t('grid.more', { count: list.more })}</span> : null}
        {choices.hint === undefined ? null : <span className={classes.hintEnd}>{choices.hint}</span>}
      </div>
    </div>,
    document.body,
  )
}

/** Under the cell, or above it where the window has more room there; never beyond its right edge. */
function usePlace(anchor: RefObject<HTMLInputElement | null>) {
  const [place, setPlace] = useState<{ left: number; top?: number; bottom?: number; maxHeight: number }>({
    left: 0,
    top: 0,
    maxHeight: TALLEST,
  })
  useLayoutEffect(() => {
    const follow = () => {
      const box = anchor.current?.getBoundingClientRect()
      if (!box) return
      const left = Math.max(8, Math.min(box.left, window.innerWidth - WIDTH - 8))
      const below = window.innerHeight - box.bottom
      const above = box.top
      if (below >= Math.min(TALLEST, above)) setPlace({ left, top: box.bottom + 2, maxHeight: Math.min(TALLEST, below - 8) })
      else setPlace({ left, bottom: window.innerHeight - box.top + 2, maxHeight: Math.min(TALLEST, above - 8) })
    }
    follow()
    window.addEventListener('resize', follow)
    window.addEventListener('scroll', follow, true)
    return () => {
      window.removeEventListener('resize', follow)
      window.removeEventListener('scroll', follow, true)
    }
  }, [anchor])
  return place
}
