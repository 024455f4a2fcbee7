import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { chooseLanguage } from '../../ui/language/catalogue.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import classes from './start.module.css'

/** Language and theme, before anything else. */
export function StartChoices() {
  const t = useText('start')
  const shell = useText('shell')
  const language = useLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  return (
    <div className={classes.choices}>
      <Segmented
        label={shell('top.language')}
        value={language}
        onChange={(choice) => void chooseLanguage(choice)}
        segments={[
          { key: 'fr', label: shell('top.french') },
          { key: 'en', label: shell('top.english') },
        ]}
      />
      <Segmented
        label={shell('user.theme')}
        value={scheme}
        onChange={setColorScheme}
        segments={[
          { key: 'light', label: t('light') },
          { key: 'dark', label: t('dark') },
        ]}
      />
    </div>
  )
}
