import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useState } from 'react'

const stored = (wide: boolean): string => `sikasso.rail.${wide ? 'wide' : 'usual'}`

function preference(wide: boolean): boolean {
  const text = window.localStorage.getItem(stored(wide))
  return text === null ? wide : text === 'folded'
}

/** Whether the rail is folded: as the person left it for this kind of screen, and always in a narrow window. */
export function useRailFold(wide: boolean): { readonly folded: boolean; readonly toggle: () => void } {
  const narrow = useMediaQuery('(max-width: 1179px)', false, { getInitialValueInEffect: false })
  const [, redraw] = useState(0)
  const folded = preference(wide)
  const toggle = useCallback(() => {
    window.localStorage.setItem(stored(wide), preference(wide) ? 'open' : 'folded')
    redraw((count) => count + 1)
  }, [wide])
  return { folded: narrow || folded, toggle }
}
