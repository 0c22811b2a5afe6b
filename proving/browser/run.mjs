// Called by Maven: runs the browser tests and leaves their results where ./tw test adds them up. Where there is no
// browser and none may be installed, says so in the results instead of passing in silence.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
/** All there are: one that has to be named here as well is forgotten. */
const TESTS = readdirSync(join(here, 'tests')).filter((name) => name.endsWith('.test.mjs'))
const [classPath, results] = process.argv.slice(2)
mkdirSync(results, { recursive: true })

install()
const { browserPath, openDesk } = await import('./harness.mjs')
if (!browserPath()) chromiumFromTheSystem()
if (browserPath()) {
  const report = join(results, 'TEST-browser.xml')
  process.env.TW_CLASSPATH = classPath
  const desk = await openDesk().catch((cause) => {
    console.error(cause.message)
    process.exit(70)
  })
  const run = await ended(
    process.execPath,
    ['--test', '--test-concurrency=2', '--test-reporter=junit', `--test-reporter-destination=${report}`]
      .concat(['--test-reporter=spec', '--test-reporter-destination=stdout'])
      .concat(TESTS.map((name) => `tests/${name}`)),
    { ...process.env, TW_ADDRESS: desk.address, TW_PASSWORD: desk.password },
  )
  if (run && desk.fault()) console.error(`the desk had a fault of its own: ${desk.fault()}`)
  await desk.close()
  // The pictures of the guide are kept with it, and made anew when somebody asks.
  const painted = process.env.TW_GUIDE ? await ended(process.execPath, ['guide.mjs'], process.env) : 0
  // The results say which test failed, and ./tw test reads them; Maven alone has to be told.
  process.exit(run || painted)
}
const why = 'no Chromium on this machine, and none may be installed; set TW_CHROMIUM to one'
console.error(`SKIPPED the browser tests: ${why}`)
writeFileSync(
  join(results, 'TEST-browser.xml'),
  `<testsuite name="browser" tests="1" failures="0" errors="0" skipped="1">
<testcase classname="browser" name="the pages of the desk">
<skipped message="${why}"/>
</testcase>
</testsuite>
`,
)

/** The exit code of a program that runs while the desk answers. */
function ended(program, words, env) {
  return new Promise((resolve) => {
    spawn(program, words, { cwd: here, stdio: 'inherit', env }).once('exit', (code) => resolve(code ?? 70))
  })
}

function install() {
  const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex')
  const stamp = join(here, 'node_modules/.installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, stdio: 'inherit' })
  if (run.status !== 0) process.exit(run.status ?? 69)
  writeFileSync(stamp, lock)
}

/** Only where this may be done without asking: as root, on a system that has apt. */
function chromiumFromTheSystem() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.error('installing chromium for the browser tests')
  spawnSync('apt-get', ['install', '-y', '-qq', '-o', 'DPkg::Lock::Timeout=300', 'chromium'], { stdio: 'inherit' })
}
