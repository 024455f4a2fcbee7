import type { ComponentProps } from 'react'
import { FilterPill } from '../../../ui/filter/filter-pill.tsx'

/** A pill as the target of a menu or a small window, whose own class must not take the place of the pill's. */
export function PillTarget({ className: _menuClass, ...rest }: ComponentProps<typeof FilterPill>) {
  return <FilterPill {...rest} />
}
