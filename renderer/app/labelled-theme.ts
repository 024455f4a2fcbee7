import { type MantineThemeOverride, mergeThemeOverrides } from '@mantine/core'
import { theme } from '../ui/theme/theme.ts'

/** The theme with the names that screen readers need for Mantine's own buttons, in the reader's language. */
export const labelledTheme = (close: string): MantineThemeOverride =>
  mergeThemeOverrides(theme, {
    components: {
      Modal: {
        defaultProps: {
          centered: true,
          radius: 'md',
          transitionProps: { duration: 140 },
          closeButtonProps: { 'aria-label': close },
        },
      },
      Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } },
    },
  })
