export type OfxToken =
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly lineBreaks: number }
  | { readonly kind: 'text'; readonly text: string; readonly lineBreaks: number }

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The tags and texts of OFX, in order. Only the plain character entities are known; CDATA is text; comments and instructions are nothing. */
export function* ofxTokens(source: string, start: number): Generator<OfxToken> {
  let position = start
  while (position < source.length) {
    const tag = source.indexOf('<', position)
    const end = tag < 0 ? source.length : tag
    if (end > position) yield { kind: 'text', text: unescaped(source.slice(position, end)), ...breaks(source, position, end) }
    if (tag < 0) return
    const [after, token] = readTag(source, tag)
    if (token) yield { ...token, ...breaks(source, tag, after) }
    position = after
  }
}

function readTag(
  source: string,
  at: number,
): [after: number, token: { kind: 'open' | 'close'; name: string } | { kind: 'text'; text: string } | undefined] {
  if (source.startsWith('<![CDATA[', at)) {
    const end = source.indexOf(']]>', at)
    const stop = end < 0 ? source.length : end
    return [end < 0 ? stop : end + 3, { kind: 'text', text: source.slice(at + 9, stop) }]
  }
  const mark = source.startsWith('<!--', at) ? '-->' : '>'
  const end = source.indexOf(mark, at)
  if (end < 0) return [source.length, undefined]
  const name = /^<(\/?)([A-Za-z0-9_.:-]{1,64})/.exec(source.slice(at, Math.min(end, at + 80)))
  const token = name ? ({ kind: name[1] === '/' ? 'close' : 'open', name: (name[2] ?? '').toUpperCase() } as const) : undefined
  return [end + mark.length, token]
}

const unescaped = (text: string): string =>
  text.replace(/&(#\d{1,6}|\w{1,6});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
    const code = Number(name.slice(1))
    return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' '
  })

function breaks(source: string, from: number, to: number): { lineBreaks: number } {
  let lineBreaks = 0
  for (let at = source.indexOf('\n', from); at >= 0 && at < to; at = source.indexOf('\n', at + 1)) lineBreaks++
  return { lineBreaks }
}
