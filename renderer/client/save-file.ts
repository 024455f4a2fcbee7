import { client } from './client.ts'

/** Hands bytes to the person as a file: the browser's download, or the desktop's save dialog. */
export function saveFile(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = fileName
  anchor.click()
  // The download holds the bytes once it has begun; a minute is ample.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Fetches an export that the service has just made, and saves it. */
export async function downloadExport(exportId: string, fileName: string): Promise<void> {
  saveFile(await client.reports.download({ exportId }), fileName)
}
