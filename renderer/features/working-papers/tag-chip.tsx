import type { AnnotationTag } from '../../../shared/contract/working-papers.ts'
import { Chip, type Tone } from '../../ui/chip/chip.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useText } from '../../ui/language/use-text.ts'

const LOOKS: Readonly<Record<AnnotationTag, { readonly tone: Tone; readonly icon: IconName }>> = {
  question: { tone: 'info', icon: 'help' },
  check: { tone: 'warn', icon: 'eye' },
  cleared: { tone: 'good', icon: 'check' },
}

/** A question, a point to check, or one that is cleared. */
export function TagChip({ tag }: { readonly tag: AnnotationTag }) {
  const t = useText('workingPapers')
  return <Chip {...LOOKS[tag]}>{t(`tag.${tag}`)}</Chip>
}
