import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { productVersion } from '../../../shared/host/product-version.ts'
import { ROOT } from './source-files.ts'

const require = createRequire(import.meta.url)
const builder = createRequire(require.resolve('electron-builder'))
const library = createRequire(builder.resolve('app-builder-lib'))
const configuration = library('js-yaml').load(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8'))

test('electron-builder accepts the configuration', async () => {
  const { validateConfiguration } = builder('app-builder-lib/out/util/config/config')
  const { DebugLogger } = library('builder-util')
  await expect(validateConfiguration(configuration, new DebugLogger(false))).resolves.not.toThrow()
  await expect(validateConfiguration({ ...configuration, noSuchSetting: 1 }, new DebugLogger(false))).rejects.toThrow(
    /noSuchSetting/,
  )
})

test('the packaged program cannot be turned into another one', () => {
  expect(configuration.electronFuses).toMatchObject({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  })
  expect([configuration.asar, configuration.npmRebuild, configuration.publish]).toEqual([true, false, null])
})

test('the version that the product states is the package’s', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  expect(productVersion).toBe(version)
})
