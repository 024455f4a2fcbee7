interface StartScreenProps {
  readonly version: string
  readonly today: string
}

export function StartScreen({ version }: StartScreenProps) {
  return <main>{version}</main>
}
