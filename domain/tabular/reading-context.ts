import type { FaultCode } from '../../shared/i18n/fr/faults.ts'
import type { Fault, Place } from '../../shared/result/fault.ts'
import type { ByteSource } from './byte-source.ts'
import type { TabularLimits } from './limits.ts'
import { refuse } from './table-refused.ts'

/** What every step of a reading shares: the bytes, the name the user knows the file by, and the limits. */
export class ReadingContext {
  readonly source: ByteSource
  readonly name: string
  readonly limits: TabularLimits
  readonly #expired: () => boolean

  constructor(source: ByteSource, name: string, limits: TabularLimits, expired: () => boolean) {
    this.source = source
    this.name = name
    this.limits = limits
    this.#expired = expired
  }

  get filePlace(): Place {
    return { kind: 'file', name: this.name }
  }

  /** Refuses the whole file. Every sentence names it. */
  refuseFile(code: FaultCode, details: Fault['details'] = {}): never {
    return refuse(code, this.filePlace, { name: this.name, ...details })
  }

  /** Called once a block: a few thousand times a second at most. */
  checkTime(): void {
    if (this.#expired()) this.refuseFile('FILE_TOO_SLOW')
  }
}
