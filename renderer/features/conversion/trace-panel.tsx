import { useQuery } from '@tanstack/react-query'
import { navigate } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import type { ConversionView } from './conversion-view.ts'
import { TraceSteps } from './trace-steps.tsx'

interface TracePanelProps {
  readonly grant: string
  readonly line: { readonly voucherKey: string; readonly lineNumber: number; readonly name: string }
  readonly layers: ConversionView['layers']
  readonly onClose: () => void
}

/** Where the amount of a line comes from: the spending, the layers it used, how their rates were obtained, and the proof. */
export function TracePanel({ grant, line, layers, onClose }: TracePanelProps) {
  const t = useText('conversion')
  const { voucherKey, lineNumber } = line
  const trace = useQuery(orpc.conversion.trace.queryOptions({ input: { grant, voucherKey, lineNumber } }))
  return (
    <Card
      title={t('trace', { number: line.name })}
      ruled
      grow
      end={
        <>
          <Button small variant="quiet" onClick={() => navigate('vouchers', { key: voucherKey })}>
            {t('trace.open')}
          </Button>
          <IconButton icon="close" label={t('trace.close')} onClick={onClose} />
        </>
      }
    >
      {trace.error ? <QueryFailure error={trace.error} onRetry={() => void trace.refetch()} /> : null}
      {trace.data ? <TraceSteps trace={trace.data} layers={layers} /> : null}
    </Card>
  )
}
