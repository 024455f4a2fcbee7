import { columnLetter } from '../../shared/workbook/column-letter.ts'
import type { DescribedPart, PartKind } from '../../shared/workbook/described-part.ts'
import { isNo, isYes, type XmlAttributes } from '../tabular/xml-reader.ts'
import { plainFormula } from './plain-formula.ts'
import { printSections } from './print-text.ts'
import type { WorkbookStyles } from './styles.ts'

/** A column narrower than this, in characters, is as good as hidden; a default row lower than this, in points, likewise. */
const [NARROWEST_COLUMN, LOWEST_ROW] = [0.5, 1.5] as const
const LAST_COLUMN = 16_384
const PAGE = 'worksheet/headerFooter'
const RULE = 'worksheet/conditionalFormatting/cfRule'
/** What an extension adds that changes what cells look like, by the last word of its path. */
const EXTENSIONS = ['conditionalFormatting', 'sparklineGroup']

interface Rule {
  readonly range: string
  readonly type: string
  readonly style: string
  formulas: string[]
}

/** Gathers what a worksheet says besides its cells: hidden columns, merged cells, conditions, header and footer. */
export class SheetElements {
  readonly #sheet: number
  readonly #styles: WorkbookStyles
  readonly #parts: DescribedPart[] = []
  readonly #columns = new Set<number>()
  readonly #page = new Map<string, string>()
  readonly #rules: Rule[] = []
  #differs = { even: false, first: false }
  #range = ''

  constructor(sheet: number, styles: WorkbookStyles) {
    this.#sheet = sheet
    this.#styles = styles
  }

  open(path: string, attributes: XmlAttributes): void {
    switch (path) {
      case 'worksheet/sheetViews/sheetView':
        if (isNo(attributes.showZeros)) this.#add('view', 'zeros', 'hidden')
        if (isYes(attributes.showFormulas)) this.#add('view', 'formulas', 'shown')
        break
      case 'worksheet/sheetFormatPr':
        if (isYes(attributes.zeroHeight) || Number(attributes.defaultRowHeight ?? '15') < LOWEST_ROW)
          this.#add('default', 'rows', 'hidden')
        if (Number(attributes.defaultColWidth ?? '9') < NARROWEST_COLUMN) this.#add('default', 'columns', 'hidden')
        break
      case 'worksheet/cols/col':
        this.#openColumns(attributes)
        break
      case 'worksheet/mergeCells/mergeCell':
        this.#add('merge', attributes.ref ?? '', 'merged')
        break
      case 'worksheet/conditionalFormatting':
        this.#range = attributes.sqref ?? ''
        break
      case RULE:
        this.#openRule(attributes)
        break
      case `${RULE}/formula`:
        this.#rules.at(-1)?.formulas.push('')
        break
      case PAGE:
        this.#differs = { even: isYes(attributes.differentOddEven), first: isYes(attributes.differentFirst) }
        break
      default:
        this.#openExtension(path)
    }
  }

  text(piece: string, path: string): void {
    if (path === `${RULE}/formula`) {
      const formulas = this.#rules.at(-1)?.formulas
      if (formulas) formulas.push((formulas.pop() ?? '') + piece)
    } else if (path.startsWith(`${PAGE}/`)) this.#page.set(path, (this.#page.get(path) ?? '') + piece)
  }

  /** Every part, once the sheet is read. */
  parts(hiddenRows: readonly number[]): DescribedPart[] {
    for (const column of [...this.#columns].sort((a, b) => a - b)) this.#add('column', columnLetter(column), 'hidden')
    for (const row of new Set(hiddenRows)) this.#add('row', String(row), 'hidden')
    for (const { range, type, formulas, style } of this.#rules)
      this.#add('rule', range, [type, formulas.map(plainFormula).join(';'), style].join('|'))
    this.#addPage()
    return this.#parts
  }

  #add(kind: PartKind, key: string, value: string): void {
    this.#parts.push({ kind, sheet: this.#sheet, key, value })
  }

  #openColumns({ min, max, hidden, width }: XmlAttributes): void {
    if (!isYes(hidden) && !(width !== undefined && Number(width) < NARROWEST_COLUMN)) return
    for (let column = Math.max(1, Number(min)); column <= Math.min(Number(max), LAST_COLUMN); column += 1)
      this.#columns.add(column)
  }

  #openRule({ type, operator, dxfId }: XmlAttributes): void {
    const style = this.#styles.conditional[Number(dxfId ?? '-1')] ?? { format: '', ink: '', ground: '' }
    this.#rules.push({
      range: this.#range,
      type: [type ?? '', operator ?? ''].join('|'),
      style: [style.format, style.ink, style.ground].join('|'),
      formulas: [],
    })
  }

  #openExtension(path: string): void {
    const word = path.slice(path.lastIndexOf('/') + 1)
    if (path.startsWith('worksheet/extLst/') && EXTENSIONS.includes(word)) this.#add('object', word, 'extension')
  }

  /** Only what is printed: the even and first pages count where they differ. */
  #addPage(): void {
    for (const which of ['even', 'first'] as const) if (this.#differs[which]) this.#add('print', which, 'differs')
    for (const [path, code] of this.#page) {
      const name = path.slice(PAGE.length + 1)
      if ((name.startsWith('even') && !this.#differs.even) || (name.startsWith('first') && !this.#differs.first)) continue
      for (const { place, text } of printSections(code)) this.#add('print', `${name}.${place}`, text)
    }
  }
}
