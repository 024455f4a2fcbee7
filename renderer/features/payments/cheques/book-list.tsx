import { notifications } from '@mantine/notifications'
import { writeChequeNumber } from '../../../../domain/payments/cheque-number.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import classes from '../payments.module.css'

interface Book {
  readonly id: number
  readonly first: number
  readonly last: number
  readonly width: number
  readonly closedOn: string | null
  readonly used: number
}

interface BookListProps {
  readonly books: readonly Book[]
  readonly next: { readonly number: number; readonly width: number } | null
}

/** The cheque books of an account and the next number they offer. */
export function BookList({ books, next }: BookListProps) {
  const t = useText('payments')
  const { today } = useScope()
  const close = useCommand(client.payments.closeChequeBook)
  if (books.length === 0) return <span className={text.quiet}>{t('book.none')}</span>
  const end = async (book: Book) => {
    if ((await close.run({ id: book.id, on: today })).ok) notifications.show({ message: t('book.closedNow') })
  }
  return (
    <div className={classes.books}>
      {books.map((book) => (
        <span key={book.id} className={text.row}>
          <b>
            {writeChequeNumber(book.first, book.width)} – {writeChequeNumber(book.last, book.width)}
          </b>
          <span className={text.quiet}>
            {book.closedOn === null
              ? t('book.used', { used: book.used, total: book.last - book.first + 1 })
              : t('book.closed', { date: formatDate(book.closedOn) })}
          </span>
          {book.closedOn === null ? (
            <Button small variant="quiet" busy={close.pending} onClick={() => void end(book)}>
              {t('book.close')}
            </Button>
          ) : null}
        </span>
      ))}
      <span>{next === null ? t('book.ended') : t('book.next', { number: writeChequeNumber(next.number, next.width) })}</span>
      <FailureNote failure={close.failure} />
    </div>
  )
}
