import { Component, type ReactNode } from 'react'
import { Button } from '../../ui/button/button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

/** Holds a screen that stopped, so that the rest of the window goes on. The page shows a sentence; the cause goes to the console. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    console.error(error)
  }

  override render() {
    return this.state.failed ? <Stopped onAgain={() => this.setState({ failed: false })} /> : this.props.children
  }
}

function Stopped({ onAgain }: { readonly onAgain: () => void }) {
  const t = useText('shell')
  return (
    <div style={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 12, padding: 16, maxWidth: 640 }}>
      <Notice tone="bad" alert>
        <strong>{t('crash.title')}</strong> {t('crash.kept')} {t('crash.do')}
      </Notice>
      <Button variant="primary" icon="refresh" onClick={onAgain}>
        {t('crash.again')}
      </Button>
    </div>
  )
}
