/** Puts text on the clipboard; refused where there is none, or where the system does not let the page write on it. */
export async function copyText(clipboard: Pick<Clipboard, 'writeText'> | undefined, text: string): Promise<'copied' | 'refused'> {
  if (!clipboard) return 'refused'
  try {
    await clipboard.writeText(text)
    return 'copied'
  } catch {
    return 'refused'
  }
}
