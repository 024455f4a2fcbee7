/** Puts the details of a sentence in place of its {{names}}; an unknown name stays visible, so that a test finds it. */
export function interpolate(sentence: string, details: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = details[name]
    return value === undefined ? whole : String(value)
  })
}
