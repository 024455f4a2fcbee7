import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import { queryClient } from '../client/query-client.ts'
import { catalogue } from '../ui/language/catalogue.ts'
import { useLanguage } from '../ui/language/use-language.ts'
import { useText } from '../ui/language/use-text.ts'
import { cssVariables } from '../ui/theme/css-variables.ts'
import { labelledTheme } from './labelled-theme.ts'
import { LatestNotices } from './latest-notices.tsx'

const colorSchemes = localStorageColorSchemeManager({ key: 'sikasso.theme' })

/** Everything a screen may lean on: language, cache, theme, dates, notices. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <I18nextProvider i18n={catalogue}>
      <QueryClientProvider client={queryClient}>
        <Looks>{children}</Looks>
      </QueryClientProvider>
    </I18nextProvider>
  )
}

function Looks({ children }: { readonly children: ReactNode }) {
  const language = useLanguage()
  const t = useText('shell')
  const close = t('action.close')
  const theme = useMemo(() => labelledTheme(close), [close])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
        <Notifications position="bottom-center" autoClose={5_000} limit={3} />
        <LatestNotices />
        {children}
      </DatesProvider>
    </MantineProvider>
  )
}
