import type { Ref } from 'react'
import type { ChainEdge, ChainNode } from '../../../shared/contract/sub-awards.ts'
import { formatDate, formatMoney } from '../../../shared/i18n/format.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { BOX, chainLayout, type PlacedEdge, type PlacedNode } from './model/chain-layout.ts'

/** The picture keeps its own colours, so that the file that is saved looks the same on any sheet of paper. */
const INK = { paper: '#fffdf9', line: '#8c8172', text: '#241d17', quiet: '#6b6053', bad: '#a3173a' } as const
const BANDS: Readonly<Record<ChainNode['kind'], string>> = { donor: '#3d5c9c', lead: '#a54e27', partner: '#3f7a55' }
const FONT = 'Segoe UI, Noto Sans, DejaVu Sans, sans-serif'

interface ChainPictureProps {
  readonly nodes: readonly ChainNode[]
  readonly edges: readonly ChainEdge[]
  readonly picture: Ref<SVGSVGElement>
}

/** The delivery chain drawn: who gives to whom, under which agreement. The tables beside it say the same to a screen reader. */
export function ChainPicture({ nodes, edges, picture }: ChainPictureProps) {
  const t = useText('subAwards')
  const layout = chainLayout(nodes, edges)
  return (
    <svg
      ref={picture}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width}
      height={layout.height}
      role="img"
      aria-label={t('chain.alt', { nodes: nodes.length, edges: edges.length })}
      fontFamily={FONT}
      fontSize={12}
    >
      <rect width={layout.width} height={layout.height} fill={INK.paper} />
      {layout.edges.map((placed, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn whole each time
          key={index}
          d={`M${placed.from.x} ${placed.from.y}V${placed.turn}H${placed.to.x}V${placed.to.y}`}
          fill="none"
          stroke={INK.line}
          strokeWidth={1.5}
        />
      ))}
      {layout.edges.map((placed, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn whole each time
        <EdgeWords key={index} placed={placed} />
      ))}
      {layout.nodes.map((placed) => (
        <NodeBox key={placed.node.key} placed={placed} />
      ))}
    </svg>
  )
}

function EdgeWords({ placed: { edge, words } }: { readonly placed: PlacedEdge }) {
  const language = useLanguage()
  return (
    <g>
      <rect x={words.x - 108} y={words.y - 13} width={216} height={32} fill={INK.paper} />
      <text x={words.x} y={words.y} textAnchor="middle" fill={INK.text} fontWeight={600}>
        {formatMoney(edge.amount, edge.currency, language)} {edge.currency}
      </text>
      <text x={words.x} y={words.y + 14} textAnchor="middle" fill={INK.quiet} fontSize={11}>
        {cut(edge.agreement, 18)} · {formatDate(edge.start)} – {formatDate(edge.end)}
      </text>
    </g>
  )
}

const cut = (words: string, length: number): string => (words.length <= length ? words : `${words.slice(0, length - 1)}…`)

function NodeBox({ placed: { node, x, y } }: { readonly placed: PlacedNode }) {
  const t = useText('subAwards')
  const rating =
    node.rating === null
      ? t('rating.none')
      : `${t(`rating.${node.rating}`)}${node.assessedOn === null ? '' : `, ${formatDate(node.assessedOn)}`}`
  const screened =
    node.screenedOn === null ? t('chain.noScreening') : t('chain.screenedOn', { date: formatDate(node.screenedOn) })
  const second = [node.role, node.country].filter((part) => part !== null).join(' · ')
  return (
    <g transform={`translate(${x} ${y})`}>
      <title>{node.name}</title>
      <rect width={BOX.width} height={BOX.height} rx={5} fill="#ffffff" stroke={INK.line} />
      <rect width={5} height={BOX.height} rx={2} fill={BANDS[node.kind]} />
      <text x={16} y={22} fontWeight={600} fontSize={14} fill={INK.text}>
        {node.code}
      </text>
      <text x={BOX.width - 10} y={22} textAnchor="end" fontSize={11} fill={BANDS[node.kind]}>
        {t(`chain.${node.kind}`)}
      </text>
      <text x={16} y={41} fill={INK.text}>
        {cut(node.name, 36)}
      </text>
      <text x={16} y={58} fontSize={11} fill={INK.quiet}>
        {cut(second, 42)}
      </text>
      {node.kind === 'partner' ? (
        <>
          <text x={16} y={76} fontSize={11} fill={INK.text}>
            {t('chain.rated', { rating })}
          </text>
          <text x={16} y={93} fontSize={11} fill={node.screeningOld ? INK.bad : INK.text}>
            {screened}
            {node.identifier === null ? '' : ` · ${cut(node.identifier, 16)}`}
          </text>
        </>
      ) : null}
    </g>
  )
}
