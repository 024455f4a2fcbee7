import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Worksheet } from 'exceljs'

/** Bytes of a sheet that may wait for the compressor before the rows wait for it. */
const MOST_WAITING_BYTES = 262_144

/**
 * Lets the event loop turn, then waits until the compressor has caught up. The streaming writer of ExcelJS pushes rows without ever asking
 * whether they are taken, so on a busy machine a long report would pile up uncompressed in memory.
 */
export async function compressorCaughtUp(worksheet: Worksheet): Promise<void> {
  await nextTurn()
  // ExcelJS does not type the stream behind a streamed worksheet; `pipes` holds the compressor's end of it once it has begun.
  const { stream } = worksheet as unknown as { readonly stream?: { readonly pipes?: readonly Pipe[] } }
  for (const pipe of stream?.pipes ?? []) {
    if (waitingBytes(pipe) > MOST_WAITING_BYTES) await once(pipe, 'drain')
  }
}

/** The compressor's end is a stream of an older library, which has no `writableLength`. */
type Pipe = Writable & { readonly _writableState?: { readonly length?: number } }

const waitingBytes = (pipe: Pipe): number => pipe.writableLength ?? pipe._writableState?.length ?? 0
