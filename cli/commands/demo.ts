import { join } from 'node:path'
import { buildSample } from '../../service/sample/build-sample.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'demo',
  usage: 'DIR [--lang fr|en]',
  options: {},
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    // The sample is a Malian consortium's: French unless English is asked for, whatever the computer speaks.
    const [folder = ''] = invocation.positionals
    const language = invocation.language ?? 'fr'
    for await (const step of buildSample(folder, language, invocation.surroundings)) {
      if (step.kind === 'refused') return failure(...step.faults)
      if (step.kind === 'progress') invocation.progress(`${step.stage} ${step.done} / ${step.total}`)
      if (step.kind === 'done') {
        invocation.progress('')
        const text = step.made.map((file) => `${join(folder, file)}\n`).join('')
        invocation.print(invocation.json ? `${JSON.stringify({ folder, made: step.made })}\n` : text)
      }
    }
    return success(undefined)
  },
}
