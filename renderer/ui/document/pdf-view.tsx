import { useEffect, useRef, useState } from 'react'
import { useText } from '../language/use-text.ts'
import classes from './document-viewer.module.css'
import { type OpenPdf, openPdf } from './open-pdf.ts'

export interface ContentViewProps {
  readonly content: Blob
  readonly name: string
  readonly width: number
  readonly rotation: number
  readonly page: number
  readonly onPages: (count: number) => void
  readonly onUnreadable: () => void
}

/** A page of a PDF, drawn. */
export function PdfView({ content, name, width, rotation, page, onPages, onUnreadable }: ContentViewProps) {
  const t = useText('documents')
  const canvas = useRef<HTMLCanvasElement>(null)
  const [pdf, setPdf] = useState<OpenPdf | null>(null)
  const told = useRef({ onPages, onUnreadable })
  told.current = { onPages, onUnreadable }
  useEffect(() => {
    let opened: OpenPdf | undefined
    let gone = false
    openPdf(content).then(
      (found) => {
        opened = found
        if (gone) return found.close()
        setPdf(found)
        told.current.onPages(found.pageCount)
      },
      () => gone || told.current.onUnreadable(),
    )
    return () => {
      gone = true
      setPdf(null)
      opened?.close()
    }
  }, [content])
  useEffect(() => {
    if (!pdf || !canvas.current || width <= 0) return
    const drawing = pdf.draw({ page: Math.min(page, pdf.pageCount), canvas: canvas.current, width, rotation })
    drawing.drawn.catch(() => told.current.onUnreadable())
    return drawing.stop
  }, [pdf, page, width, rotation])
  // The file name says what it is; the text of a scan is not readable to anybody but the eye.
  return (
    <canvas
      // Another drawing begins on a canvas of its own: two must not share one.
      key={`${page}/${width}/${rotation}`}
      ref={canvas}
      className={classes.sheet}
      role="img"
      aria-label={t('viewer.page', { name, page })}
    />
  )
}
