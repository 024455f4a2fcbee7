import type { Style } from 'exceljs'
import type { Language } from '../../shared/i18n/language.ts'
import type { CellPlan } from './cell-plan.ts'
import { borderOf, fillOf, fontOf, LOOKS } from './looks.ts'
import { formatOf } from './number-format.ts'
import type { Colour } from './palette.ts'

/** Inks that mean something of their own, which the donor's blue may not cover. */
const OWN_INK = new Set(['title', 'banner', 'claimed', 'good', 'warn', 'bad', 'columnHead'])

/**
 * Gives each cell its style, and the same style object to all cells that look alike: the writer finds a style by its
 * identity, which is what keeps a long sheet fast.
 */
export class CellStyles {
  readonly #language: Language
  readonly #styles = new Map<string, Partial<Style>>()

  constructor(language: Language) {
    this.#language = language
  }

  of(cell: CellPlan): Partial<Style> {
    const format = formatOf(cell.content, this.#language)
    const key = [cell.look, format, inkOf(cell), cell.wrap, cell.align, cell.indent, cell.unlocked, alignmentOf(cell)].join('|')
    const known = this.#styles.get(key)
    if (known) return known
    const style = this.#make(cell, format)
    this.#styles.set(key, style)
    return style
  }

  #make(cell: CellPlan, format: string | undefined): Partial<Style> {
    const look = LOOKS[cell.look]
    const padded = alignmentOf(cell) === 'left' || (cell.look === 'columnHead' && alignmentOf(cell) === 'right')
    const indent = cell.indent ?? (padded ? (look.padding ?? 0) : 0)
    return {
      font: fontOf(look, inkOf(cell)),
      alignment: {
        vertical: look.vertical ?? 'middle',
        horizontal: alignmentOf(cell),
        ...((cell.wrap ?? look.wrap) ? { wrapText: true } : {}),
        ...(indent > 0 ? { indent } : {}),
      },
      protection: { locked: cell.unlocked !== true },
      ...(format ? { numFmt: format } : {}),
      ...(look.ground ? { fill: fillOf(look.ground) } : {}),
      ...(look.border ? { border: borderOf(look.border) } : {}),
    }
  }
}

function inkOf(cell: CellPlan): Colour {
  const { content, look } = cell
  const donorMoney = (content.kind === 'money' && content.currency !== 'XOF') || content.kind === 'share'
  return donorMoney && !OWN_INK.has(look) ? 'donorInk' : LOOKS[look].ink
}

function alignmentOf(cell: CellPlan): 'left' | 'center' | 'right' {
  if (cell.align) return cell.align
  const fixed = LOOKS[cell.look].align
  if (fixed) return fixed
  switch (cell.content.kind) {
    case 'text':
    case 'empty':
    case 'date':
    case 'month':
      return 'left'
    default:
      return 'right'
  }
}
