import { join } from 'node:path'
import { buildSample } from '../../service/sample/build-sample.ts'
import { SAMPLE_PASSPHRASE } from '../../service/sample/programme.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'demo',
  // The keys of the sample are no secret: whoever asks is told how to unlock them.
  usage: `DIR [--lang fr|en]   (passphrases of the sample’s keys: ${SAMPLE_PASSPHRASE}AMSS, ${SAMPLE_PASSPHRASE}CEAM …)`,
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
        invocation.print(
          invocation.json ? `${JSON.stringify({ folder, made: step.made, keyPassphrases: `${SAMPLE_PASSPHRASE}CODE` })}\n` : text,
        )
      }
    }
    return success(undefined)
  },
}
