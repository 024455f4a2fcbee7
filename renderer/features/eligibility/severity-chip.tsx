import { Chip } from '../../ui/chip/chip.tsx'
import { useText } from '../../ui/language/use-text.ts'

/** A code in the colour of its severity: what blocks keeps the line out of the claim until somebody answers. */
export function SeverityChip({ code, severity }: { readonly code: string; readonly severity: 'BLOCK' | 'WARN' }) {
  const t = useText('eligibility')
  return (
    <span title={t(`severity.${severity}`)}>
      <Chip tone={severity === 'BLOCK' ? 'bad' : 'warn'} icon={severity === 'BLOCK' ? 'lock' : 'alert'}>
        {code}
      </Chip>
    </span>
  )
}
