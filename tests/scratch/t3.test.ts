import { test } from 'vitest'
import { execFileSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtSample } from '../helpers/sample-consortium.ts'
test('py', async () => {
  const { folder } = await builtSample()
  copyFileSync(join(folder, 'lead.sikasso'), '/tmp/sample.sikasso')
  try { console.log(execFileSync('python3', ['docs/format/verify.py', '/tmp/sample.sikasso'], { encoding: 'utf8' }).slice(0, 3000)) } catch (e) { console.log((e as any).stdout.slice(0, 3000), (e as any).stderr) }
}, 100000)
