import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import '../ui/theme/tokens.css'
import '../ui/theme/base.css'
import '../ui/theme/mantine.css'
import 'dayjs/locale/fr'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { catalogue } from '../ui/language/catalogue.ts'
import { applyDensity } from '../ui/theme/density.ts'
import { App } from './app.tsx'
import { Providers } from './providers.tsx'
import { applyStoredTheme } from './stored-theme.ts'

applyStoredTheme()
applyDensity()
document.documentElement.lang = catalogue.language

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <Providers>
      <App />
    </Providers>
  </StrictMode>,
)
