import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { IconButton } from '../button/icon-button.tsx'
import { useText } from '../language/use-text.ts'
import { Notice } from '../notice/notice.tsx'
import classes from './document-viewer.module.css'
import { ImageView } from './image-view.tsx'
import { PdfView } from './pdf-view.tsx'

interface DocumentViewerProps {
  readonly name: string
  readonly mediaType: string
  /** Undefined while it is on its way. */
  readonly content: Blob | undefined
  /** What stands instead of it when it cannot be had. */
  readonly failure?: ReactNode
  /** A line under the sheet. */
  readonly foot?: ReactNode
  readonly onClose?: (() => void) | undefined
}

const ZOOM_STEP = 1.25
const SMALLEST_ZOOM = 0.4
const LARGEST_ZOOM = 6
const SHEET_MARGIN = 24

/** A document to read: pages, zoom, quarter turns. Keys + − 0 R, Page Up and Page Down act while it has the focus; Escape closes. */
export function DocumentViewer({ name, mediaType, content, failure, foot, onClose }: DocumentViewerProps) {
  const t = useText('documents')
  const view = useViewed(content)
  const { ref, width } = useElementSize<HTMLDivElement>()
  const keyDown = (event: KeyboardEvent) => {
    const act = view.keys[event.key.toLowerCase()] ?? (event.key === 'Escape' ? onClose : undefined)
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const View = mediaType === 'application/pdf' ? PdfView : ImageView
  return (
    <section className={classes.viewer} aria-label={t('viewer.label', { name })}>
      <header className={classes.head}>
        <h2 className={classes.name} title={name}>
          {name}
        </h2>
        {view.pages > 0 ? <span className={classes.pages}>{`${view.page} / ${view.pages}`}</span> : null}
        <span className={classes.tools}>
          <IconButton icon="plus" label={t('viewer.larger')} onClick={view.larger} />
          <IconButton icon="minus" label={t('viewer.smaller')} onClick={view.smaller} />
          <IconButton icon="refresh" label={t('viewer.rotate')} onClick={view.rotate} />
          {view.pages > 1 ? (
            <>
              <IconButton icon="chevronUp" label={t('viewer.previous')} onClick={view.previous} />
              <IconButton icon="chevronDown" label={t('viewer.next')} onClick={view.next} />
            </>
          ) : null}
          {onClose ? <IconButton icon="close" label={t('viewer.close')} onClick={onClose} /> : null}
        </span>
      </header>
      <section
        className={classes.desk}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('viewer.sheet')}
        onKeyDown={keyDown}
      >
        <div ref={ref} className={classes.measure} />
        {failure}
        {view.unreadable ? <Notice tone="bad">{t('viewer.unreadable')}</Notice> : null}
        {content && width > 0 && !view.unreadable ? (
          <View
            content={content}
            name={name}
            width={Math.round((width - SHEET_MARGIN) * view.zoom)}
            rotation={view.rotation}
            page={view.page}
            onPages={view.setPages}
            onUnreadable={() => view.setUnreadable(true)}
          />
        ) : null}
        {content || failure ? null : <p className={classes.waiting}>{t('viewer.opening')}</p>}
      </section>
      {foot ? <footer className={classes.foot}>{foot}</footer> : null}
    </section>
  )
}

/** Where one is in a document; another document is read from its beginning, upright, at the width of its place. */
function useViewed(content: Blob | undefined) {
  const [page, setPage] = useState(1)
  const [pages, setPages] = useState(0)
  const [zoom, setZoom] = useState(1)
  const [rotation, setRotation] = useState(0)
  const [unreadable, setUnreadable] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content is what this follows
  useEffect(() => {
    setPage(1)
    setPages(0)
    setZoom(1)
    setRotation(0)
    setUnreadable(false)
  }, [content])
  const larger = () => setZoom((before) => Math.min(LARGEST_ZOOM, before * ZOOM_STEP))
  const smaller = () => setZoom((before) => Math.max(SMALLEST_ZOOM, before / ZOOM_STEP))
  const rotate = () => setRotation((before) => (before + 90) % 360)
  const previous = () => setPage((before) => Math.max(1, before - 1))
  const next = () => setPage((before) => Math.min(pages, before + 1))
  const keys: Readonly<Partial<Record<string, () => void>>> = {
    '+': larger,
    '-': smaller,
    '0': () => setZoom(1),
    r: rotate,
    pageup: previous,
    pagedown: next,
  }
  return {
    ...{ page, pages, zoom, rotation, unreadable, keys },
    ...{ setPages, setUnreadable, larger, smaller, rotate, previous, next },
  }
}
