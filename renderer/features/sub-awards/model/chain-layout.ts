import type { ChainEdge, ChainNode } from '../../../../shared/contract/sub-awards.ts'

export const BOX = { width: 250, height: 108 } as const
const GAP = { x: 20, y: 96 } as const
const EDGE_NAME = 52
const MARGIN = 12

export interface PlacedNode {
  readonly node: ChainNode
  readonly x: number
  readonly y: number
}

export interface PlacedEdge {
  readonly edge: ChainEdge
  /** The height at which it turns: near the end that several share. */
  readonly turn: number
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
  /** Where its words stand: near the end that it alone reaches. */
  readonly words: { readonly x: number; readonly y: number }
}

export interface ChainLayout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}

/** Places the chain in rows: donors, the lead, and partners four to a row; funds run downwards. Whole pixels. */
export function chainLayout(nodes: readonly ChainNode[], edges: readonly ChainEdge[]): ChainLayout {
  const of = (kind: ChainNode['kind']) => nodes.filter((node) => node.kind === kind)
  const partners = of('partner')
  const rows = [of('donor'), of('lead')]
  for (let first = 0; first < partners.length; first += 4) rows.push(partners.slice(first, first + 4))
  const widest = Math.max(1, ...rows.map((row) => row.length))
  const width = 2 * MARGIN + widest * BOX.width + (widest - 1) * GAP.x
  const shown = rows.filter((row) => row.length > 0)
  const placed = shown.flatMap((row, level) => {
    const length = row.length * BOX.width + (row.length - 1) * GAP.x
    const left = Math.floor((width - length) / 2)
    return row.map((node, index) => ({
      node,
      x: left + index * (BOX.width + GAP.x),
      y: MARGIN + level * (BOX.height + GAP.y),
    }))
  })
  const places = new Map(placed.map((each) => [each.node.key, each]))
  // Several agreements with one partner: their words stand under each other.
  const drawn = new Map<string, number>()
  const links = edges.flatMap((edge): PlacedEdge[] => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)]
    if (!from || !to) return []
    const half = Math.floor(BOX.width / 2)
    const single = edge.to === 'lead' ? from : to
    const order = drawn.get(single.node.key) ?? 0
    drawn.set(single.node.key, order + 1)
    const base = edge.to === 'lead' ? from.y + BOX.height + 24 : to.y - EDGE_NAME + 14
    return [
      {
        edge,
        turn: edge.to === 'lead' ? to.y - 22 : from.y + BOX.height + 22,
        from: { x: from.x + half, y: from.y + BOX.height },
        to: { x: to.x + half, y: to.y },
        words: { x: single.x + half, y: base + order * 30 },
      },
    ]
  })
  return {
    width,
    height: 2 * MARGIN + shown.length * BOX.height + Math.max(0, shown.length - 1) * GAP.y,
    nodes: placed,
    edges: links,
  }
}
