// Called by Maven: installs what the lock file names if that is not there yet, then builds if anything is newer.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

const home = fileURLToPath(new URL('..', import.meta.url))
const guide = join(home, '../../docs/guide') // it is part of the page
const MADE = new Set(['node_modules', 'dist', 'target', 'generated'])
const quick = process.argv.includes('--quick')
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
        `The page is built with Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer one.`,
    )
    process.exit(69)
}

const lock = createHash('sha256')
    .update(readFileSync(join(home, 'package-lock.json')))
    .digest('hex')
const installed = join(home, 'node_modules/.installed')
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
    npm('ci', '--no-audit', '--no-fund', '--loglevel=error')
    writeFileSync(installed, lock)
}

const built = join(home, 'dist/.built')
const kind = quick ? 'quick' : 'checked'
const done = existsSync(built) ? readFileSync(built, 'utf8') : ''
if (
    (done === kind || done === 'checked') &&
    newest(home) < statSync(built).mtimeMs &&
    newest(guide) < statSync(built).mtimeMs
)
    process.exit(0)

if (quick) {
    npm('run', '--silent', 'land')
    npm('exec', '--', 'vite', 'build', '--logLevel', 'warn')
} else {
    npm('run', '--silent', 'build')
}
writeFileSync(built, kind)

function npm(...words) {
    const run = spawnSync('npm', words, { cwd: home, stdio: 'inherit' })
    if (run.error) console.error('There is no npm beside this Node.js; install one that has it.')
    if (run.status !== 0) process.exit(run.status ?? 69)
}

/** When the youngest source was last touched; a folder counts too, for a file taken out of it. */
function newest(folder) {
    const ours = readdirSync(folder, { withFileTypes: true }).filter((entry) => !MADE.has(entry.name))
    const times = ours.map((entry) => {
        const path = join(folder, entry.name)
        return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs
    })
    // The top folder changes with what is built in it.
    return Math.max(folder === home ? 0 : statSync(folder).mtimeMs, ...times)
}
