import { Textarea } from '@mantine/core'

interface TextPairProps {
  readonly labels: { readonly fr: string; readonly en: string }
  readonly value: { readonly fr: string; readonly en: string }
  readonly limit: number
  readonly readOnly: boolean
  readonly onChange: (value: { fr: string; en: string }) => void
}

/** One text in both languages, French first. */
export function TextPair({ labels, value, limit, readOnly, onChange }: TextPairProps) {
  return (['fr', 'en'] as const).map((language) => (
    <Textarea
      key={language}
      size="xs"
      label={labels[language]}
      value={value[language]}
      maxLength={limit}
      autosize
      minRows={1}
      readOnly={readOnly}
      onChange={(event) => {
        const typed = event.currentTarget.value
        onChange(language === 'fr' ? { fr: typed, en: value.en } : { fr: value.fr, en: typed })
      }}
    />
  ))
}
