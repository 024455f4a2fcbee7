// The programs of the system that the tests drive: a browser, a second spreadsheet program, a reader of PDF, and Python with OpenSSL for the programs of the published format.
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run-process.mjs'

const NEEDED = [
  { names: ['chromium', 'chromium-browser', 'google-chrome'], package: 'chromium', setting: 'CHROMIUM' },
  { names: ['soffice', 'libreoffice'], package: 'libreoffice-calc' },
  { names: ['pdftotext'], package: 'poppler-utils' },
  { names: ['python3'], package: 'python3' },
  { names: ['openssl'], package: 'openssl' },
]

/** True when every program is there, or could be installed; else one sentence has said how. */
export async function ensureSystemPrograms() {
  let missing = NEEDED.filter((program) => !isThere(program))
  if (missing.length === 0) return true
  const packages = missing.map((program) => program.package)
  if (isRootOnDebian()) {
    console.error(`Installing ${packages.join(', ')}…`)
    const environment = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    await run('apt-get', ['update', '-qq'], environment)
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], environment)
    missing = NEEDED.filter((program) => !isThere(program))
  }
  if (missing.length === 0) return true
  const names = missing.map((program) => program.package).join(' ')
  console.error(
    `The tests need ${names}: on Debian or Ubuntu, sudo apt-get install -y ${names}; elsewhere install Chromium (or set CHROMIUM to its path), LibreOffice, Poppler, Python 3 and OpenSSL, and put soffice, pdftotext, python3 and openssl on the PATH.`,
  )
  return false
}

const isThere = ({ names, setting }) => {
  if (setting && process.env[setting] && existsSync(process.env[setting])) return true
  const endings = process.platform === 'win32' ? ['.exe'] : ['']
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.some((folder) => names.some((name) => endings.some((ending) => isExecutable(join(folder, name + ending)))))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const isRootOnDebian = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version')
