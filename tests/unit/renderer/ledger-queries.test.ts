import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { closeQuietly } from '../../../renderer/client/ledger-queries.ts'
import type { LedgerStatus } from '../../../shared/contract/settings.ts'

const STATUS = ['status']
const NONE_OPEN: LedgerStatus = { version: '0', host: 'loopback', today: '2020-04-06', ledger: null }

/** A cache with the status, and a screen that has asked for its vouchers. */
async function shown(vouchers: (aborted: AbortSignal) => Promise<string>) {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  const askStatus = vi.fn(async () => NONE_OPEN)
  new QueryObserver(cache, { queryKey: STATUS, queryFn: askStatus }).subscribe(() => {})
  await vi.waitFor(() => expect(cache.getQueryData(STATUS)).toEqual(NONE_OPEN))
  askStatus.mockClear()
  const askVouchers = vi.fn(({ signal }: { signal: AbortSignal }) => vouchers(signal))
  new QueryObserver(cache, { queryKey: ['vouchers'], queryFn: askVouchers }).subscribe(() => {})
  await vi.waitFor(() => expect(askVouchers).toHaveBeenCalledOnce())
  return { cache, askStatus, askVouchers }
}

test('closing asks nothing more of the ledger: its answers go, and only the status is asked again', async () => {
  const { cache, askStatus, askVouchers } = await shown(async () => 'rows')
  const close = vi.fn(async () => expect(askStatus).not.toHaveBeenCalled())
  await closeQuietly(cache, STATUS, close)
  expect(close).toHaveBeenCalledOnce()
  expect(askVouchers).toHaveBeenCalledOnce()
  expect(askStatus).toHaveBeenCalledOnce()
  expect(cache.getQueryData(['vouchers'])).toBeUndefined()
  expect(cache.getQueryData(STATUS)).toEqual(NONE_OPEN)
})

test('a question on its way is given up before the ledger closes', async () => {
  let given: AbortSignal | undefined
  const { cache } = await shown((signal) => {
    given = signal
    return new Promise(() => {})
  })
  await closeQuietly(cache, STATUS, async () => expect(given?.aborted).toBe(true))
})

test('a ledger that could not be closed is asked again, and the failure is told', async () => {
  const { cache, askVouchers } = await shown(async () => 'rows')
  const close = async () => {
    throw new Error('busy')
  }
  await expect(closeQuietly(cache, STATUS, close)).rejects.toThrow('busy')
  await vi.waitFor(() => expect(askVouchers).toHaveBeenCalledTimes(2))
  expect(cache.getQueryData(['vouchers'])).toBe('rows')
})
