import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/**
 * What the viewer of PDF files reads when a page needs it: its decoders as plain script, because the pages' policy allows no
 * WebAssembly, and the standard fonts that a PDF may leave out. They keep their names under pdfjs/.
 */
const pdfFiles = {
  name: 'pdf-files',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string }) {
    const folders = { wasm: /_nowasm_fallback\.js$|^LICENSE_(?:JBIG2|OPENJPEG|PDFJS)/, standard_fonts: /./ }
    for (const [folder, wanted] of Object.entries(folders)) {
      const from = at(`node_modules/pdfjs-dist/${folder}`)
      for (const name of readdirSync(from).filter((file) => wanted.test(file)))
        this.emitFile({ type: 'asset', fileName: `pdfjs/${name}`, source: readFileSync(resolve(from, name)) })
    }
  },
}

export default defineConfig({
  main: {
    // fflate's build for Node declares a `require` of its own, beside the one that the bundler adds to a chunk; the other build has none.
    resolve: { alias: { fflate: at('node_modules/fflate/esm/browser.js') } },
    build: {
      target: 'node22',
      outDir: 'out/main',
      sourcemap: true,
      minify: false,
      // Everything is bundled but electron and what stays in `dependencies`: the one native module (spec 14 "Install").
      rolldownOptions: {
        input: {
          main: at('electron/main/main.ts'),
          'ledger-process': at('electron/ledger-process/ledger-process.ts'),
          cli: at('cli/cli.ts'),
          'ledger-worker': at('service/worker/ledger-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload/preload.ts') },
        // A sandboxed preload can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), pdfFiles],
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // The pages come from the disk: a warning about their size would be for a network.
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
})
