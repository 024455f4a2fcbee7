import type { client } from '../../client/client.ts'

/** One partner as the screen holds it. */
export type OpenedCapacity = Awaited<ReturnType<typeof client.capacity.open>>

export interface CapacityViewProps {
  readonly opened: OpenedCapacity
  readonly nameOf: (pillar: string) => string
}
