import { useMantineColorScheme } from '@mantine/core'
import { Card } from '../../ui/card/card.tsx'
import { chooseLanguage } from '../../ui/language/catalogue.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { chooseDensity, DENSITIES, useDensity } from '../../ui/theme/density.ts'
import classes from './settings.module.css'

const THEMES = ['light', 'dark', 'auto'] as const

/** Theme, density of the tables and language: kept on this computer. */
export function AppearanceCard() {
  const t = useText('settings')
  const shell = useText('shell')
  const language = useLanguage()
  const density = useDensity()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Card title={t('look.title')}>
      <div className={classes.fields}>
        <div>
          <p className={classes.label}>{t('look.theme')}</p>
          <Segmented
            label={t('look.theme')}
            value={colorScheme}
            onChange={setColorScheme}
            segments={THEMES.map((key) => ({ key, label: shell(`user.${key}`) }))}
          />
        </div>
        <div>
          <p className={classes.label}>{t('look.density')}</p>
          <Segmented
            label={t('look.density')}
            value={density}
            onChange={chooseDensity}
            segments={DENSITIES.map((key) => ({ key, label: t(`look.${key}`) }))}
          />
        </div>
        <div>
          <p className={classes.label}>{t('look.language')}</p>
          <Segmented
            label={t('look.language')}
            value={language}
            onChange={(choice) => void chooseLanguage(choice)}
            segments={[
              { key: 'fr', label: shell('top.french') },
              { key: 'en', label: shell('top.english') },
            ]}
          />
        </div>
      </div>
    </Card>
  )
}
