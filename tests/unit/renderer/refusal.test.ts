import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { expect, test } from 'vitest'
import { failureOf } from '../../../renderer/client/failure.ts'
import { contract } from '../../../shared/contract/index.ts'

const { partners } = contract.settings

test('a refusal answers 422, and the window reads its faults', async () => {
  const refuses = implement({ partners })
  const router = refuses.router({
    partners: refuses.partners.handler(({ errors }) => {
      throw errors.FAULTS({ data: { faults: [{ code: 'NO_LEDGER_OPEN' }] } })
    }),
  })
  const handler = new RPCHandler(router)
  const statuses: number[] = []
  const link = new RPCLink({
    url: 'http://127.0.0.1/rpc',
    fetch: async (request) => {
      const { response } = await handler.handle(request, { prefix: '/rpc' })
      if (!response) throw new Error('no such procedure')
      statuses.push(response.status)
      return response
    },
  })
  const client: ContractRouterClient<{ partners: typeof partners }> = createORPCClient(link)
  const error = await client.partners().catch((reason: unknown) => reason)
  expect(statuses).toEqual([422])
  expect(failureOf(error)).toEqual({ kind: 'faults', faults: [{ code: 'NO_LEDGER_OPEN' }] })
})
