// The parser of PDF files runs in a worker of our own pages: a damaged file can neither block nor break the window.
import 'pdfjs-dist/build/pdf.worker.mjs'
