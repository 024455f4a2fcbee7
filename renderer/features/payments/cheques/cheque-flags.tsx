import type { Cheque } from '../../../../shared/contract/payments-cheques.ts'
import { Chip } from '../../../ui/chip/chip.tsx'
import { useText } from '../../../ui/language/use-text.ts'

/** The flags of a cheque as chips. */
export function ChequeFlags({ cheque }: { readonly cheque: Cheque }) {
  const t = useText('payments')
  return cheque.flags.map((flag) => (
    <Chip key={flag} tone={flag === 'old' ? 'warn' : 'bad'} icon="alert">
      {t(`flag.${flag}`)}
    </Chip>
  ))
}
