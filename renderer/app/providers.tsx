import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { queryClient } from '../client/query-client.ts'
import { catalogue } from '../ui/language/catalogue.ts'
import { useLanguage } from '../ui/language/use-language.ts'
import { cssVariables } from '../ui/theme/css-variables.ts'
import { theme } from '../ui/theme/theme.ts'

const colorSchemes = localStorageColorSchemeManager({ key: 'sikasso.theme' })

/** Everything a screen may lean on: language, theme, dates, cache, notices. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <I18nextProvider i18n={catalogue}>
      <QueryClientProvider client={queryClient}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          colorSchemeManager={colorSchemes}
          defaultColorScheme="auto"
        >
          <Dates>
            <Notifications position="bottom-right" autoClose={5_000} limit={3} />
            {children}
          </Dates>
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>
  )
}

function Dates({ children }: { readonly children: ReactNode }) {
  const language = useLanguage()
  return <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>{children}</DatesProvider>
}
