import { type EntryLine, newLine } from '../../../renderer/features/vouchers/entry/model/entry-line.ts'
import { type EntryVoucher, newVoucher } from '../../../renderer/features/vouchers/entry/model/entry-voucher.ts'
import type { VoucherDetail } from '../../../shared/contract/vouchers.ts'

export const DEFAULTS = {
  currency: 'XOF',
  grant: 'AT-PECIC',
  thirdParty: 'Hôtel, Sikasso',
  paymentMode: 'Chèque 000458',
} as const

export const line = (part: Partial<EntryLine> = {}): EntryLine => ({ ...newLine(1, DEFAULTS), ...part })

/** A voucher with these lines, named 1, 2, 3… */
export const entry = (lines: readonly Partial<EntryLine>[] = [], part: Partial<EntryVoucher> = {}): EntryVoucher => ({
  ...newVoucher({ journal: 'BQ1', date: '2020-04-06', defaults: DEFAULTS }),
  lines: lines.map((each, index) => ({ ...newLine(index + 1, DEFAULTS), ...each })),
  nextId: lines.length + 1,
  ...part,
})

type DetailLine = VoucherDetail['lines'][number]

export const detailLine = (lineNumber: number, part: Partial<DetailLine> = {}): DetailLine => {
  const { id: _id, unread: _unread, ...typed } = newLine(lineNumber, DEFAULTS)
  return { ...typed, lineNumber, accountName: { fr: '', en: '' }, amountXof: 0, rateSource: null, conversion: [], ...part }
}

export const detail = (lines: readonly DetailLine[], part: Partial<VoucherDetail> = {}): VoucherDetail => ({
  key: 'posted:7',
  number: 'AMSS-BQ1-2020-000146',
  sourceId: 'V7',
  journal: 'BQ1',
  journalName: { fr: 'Banque', en: 'Bank' },
  date: '2020-03-20',
  valueDate: null,
  kind: 'normal',
  label: 'Atelier',
  state: 'posted',
  revision: null,
  preparedBy: 'Comptable',
  submittedBy: null,
  approvedBy: 'RAF',
  postedBy: 'RAF',
  postedAt: '2020-03-20T10:00:00.000Z',
  chainSequence: 12,
  hash: '9f3ac2e1',
  corrects: null,
  correctedBy: [],
  pending: [],
  reason: null,
  returnReason: null,
  lines: [...lines],
  interFund: [],
  ...part,
})

/** Storage of a page, in memory. */
export function memoryStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  }
}
