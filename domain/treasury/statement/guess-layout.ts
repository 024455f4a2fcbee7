import type { StatementLayout } from '../../../shared/contract/statement-layout.ts'
import { headerWords } from '../../tabular/header-key.ts'

type Part = 'date' | 'valueDate' | 'label' | 'reference' | 'amount' | 'debit' | 'credit' | 'balance'

/** Words of headers that banks write, folded; the first part whose word is there takes the column. */
const WORDS: readonly (readonly [Part, readonly string[]])[] = [
  ['valueDate', ['valeur', 'value', 'dateval', 'valuedate']],
  ['date', ['date', 'jour', 'dateop', 'day', 'comptable']],
  ['balance', ['solde', 'balance', 'soldes']],
  ['debit', ['debit', 'debits', 'retrait', 'retraits', 'sortie', 'sorties', 'withdrawal', 'withdrawals']],
  [
    'credit',
    [
      'credit',
      'credits',
      'versement',
      'versements',
      'depot',
      'depots',
      'entree',
      'entrees',
      'deposit',
      'deposits',
      'receipts',
      'recu',
    ],
  ],
  ['amount', ['montant', 'amount', 'mouvement', 'montants']],
  ['reference', ['reference', 'references', 'ref', 'cheque', 'piece', 'numero', 'no', 'n°', 'transaction', 'id']],
  [
    'label',
    [
      'libelle',
      'texte',
      'text',
      'libelles',
      'designation',
      'description',
      'label',
      'operation',
      'operations',
      'motif',
      'nature',
      'details',
      'detail',
      'narration',
      'communication',
      'beneficiaire',
      'tiers',
    ],
  ],
]

/** A layout guessed from the names of the columns; what could not be guessed stays empty, and the person says it. */
export function guessLayout(columns: readonly string[], headerRow: number | null): StatementLayout {
  const found = new Map<Part, string[]>()
  for (const column of columns) {
    const words = headerWords(column)
    const part = WORDS.find(([, known]) => words.some((word) => known.includes(word)))?.[0]
    if (part !== undefined) found.set(part, [...(found.get(part) ?? []), column])
  }
  const first = (part: Part): string | null => found.get(part)?.[0] ?? null
  const sided = found.has('debit') && found.has('credit')
  return {
    headerRow,
    date: first('date') ?? first('valueDate') ?? '',
    valueDate: found.has('date') ? first('valueDate') : null,
    label: (found.get('label') ?? []).slice(0, 4),
    reference: first('reference'),
    amount: sided ? null : first('amount'),
    debit: sided ? first('debit') : null,
    credit: sided ? first('credit') : null,
    balance: first('balance'),
    dateOrder: 'automatic',
    decimalMark: 'automatic',
    outIsPositive: false,
  }
}
