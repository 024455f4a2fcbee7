/** A PDF that is open for drawing. */
export interface OpenPdf {
  readonly pageCount: number
  /** Draws a page, counted from 1, `width` pixels wide. The answer stops the drawing; `drawn` ends when it is done or stopped. */
  readonly draw: (drawing: PdfDrawing) => { readonly stop: () => void; readonly drawn: Promise<void> }
  readonly close: () => void
}

interface PdfDrawing {
  readonly page: number
  readonly canvas: HTMLCanvasElement
  readonly width: number
  /** Quarter turns to the right, in degrees. */
  readonly rotation: number
}

/** Screens of today have up to two dots to a pixel; more would only fill the memory. */
const DOTS_AT_MOST = 2

/**
 * Opens a PDF. Nothing of it runs: no script, no form, no WebAssembly; the decoders of JPEG 2000 and JBIG2 come as plain script, and the
 * standard fonts as files, from the product's own folder. Rejects for a file that is no PDF, or is locked with a password.
 */
export async function openPdf(content: Blob): Promise<OpenPdf> {
  const [{ getDocument, PDFWorker }, data] = await Promise.all([import('pdfjs-dist'), content.arrayBuffer()])
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
  const worker = PDFWorker.create({ port })
  const files = new URL('./pdfjs/', document.baseURI).href
  const close = () => {
    worker.destroy()
    port.terminate()
  }
  try {
    const opened = await getDocument({
      data: new Uint8Array(data),
      worker,
      useWasm: false,
      wasmUrl: files,
      standardFontDataUrl: files,
      disableWorkerRendering: true,
      enableXfa: false,
      verbosity: 0,
    }).promise
    return {
      pageCount: opened.numPages,
      close,
      draw: (drawing) => {
        const stopped = new AbortController()
        const drawn = (async () => {
          const page = await opened.getPage(drawing.page)
          if (stopped.signal.aborted) return
          const rotation = (page.rotate + drawing.rotation) % 360
          const natural = page.getViewport({ scale: 1, rotation })
          const dots = Math.min(window.devicePixelRatio, DOTS_AT_MOST)
          const viewport = page.getViewport({ scale: (drawing.width / natural.width) * dots, rotation })
          const { canvas } = drawing
          canvas.width = Math.round(viewport.width)
          canvas.height = Math.round(viewport.height)
          canvas.style.width = `${Math.round(viewport.width / dots)}px`
          canvas.style.height = `${Math.round(viewport.height / dots)}px`
          const task = page.render({ canvas, viewport })
          stopped.signal.addEventListener('abort', () => task.cancel())
          await task.promise
        })()
        return {
          stop: () => stopped.abort(),
          drawn: drawn.catch((cause: unknown) => {
            // A drawing that was stopped is no failure.
            if (!stopped.signal.aborted) throw cause
          }),
        }
      },
    }
  } catch (cause) {
    close()
    throw cause
  }
}
