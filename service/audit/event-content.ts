/** The content of an event as an object; what cannot be read, or is another shape, is empty, so that it agrees with nothing. */
export function eventContent(content: string | null): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(content ?? '')
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : {}
  } catch {
    return {}
  }
}
