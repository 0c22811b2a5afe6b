// Starts the desk and a browser for the tests. TW_ADDRESS names a desk that runs already.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, before, test as plainTest } from 'node:test'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const here = dirname(fileURLToPath(import.meta.url))
export const home = join(here, '../..')
export const shots = join(here, 'target/screenshots')

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']

/** The browser of this machine; undefined where there is none. */
export function browserPath() {
  return [process.env.TW_CHROMIUM, ...BROWSERS].find((path) => path && existsSync(path))
}

export async function openBrowser() {
  return chromium.launch({
    executablePath: browserPath(),
    // Where there is no graphics card, the map alone is drawn by its emulation; the page around it is not.
    args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
  })
}

/**
 * A desk on the founding case, thrown away afterwards: its address, and the password of its people. The case is that of
 * the checkout, or of another `folder` laid out alike; it is kept in `data` meanwhile.
 */
export async function openDesk(folder = home, data) {
  if (process.env.TW_ADDRESS && folder === home && !data) {
    return { address: process.env.TW_ADDRESS.replace(/\/$/, ''), password: process.env.TW_PASSWORD, close: () => {} }
  }
  const { said, fault, close } = await started(folder, ['demo', '--port', '0'], /as:\s/, data)
  return { address: addressIn(said), password: /password "([^"]+)"/.exec(said)?.[1], fault, close }
}

/** A desk on the founding case and a browser for the tests around it; they are there once a test begins. */
export function openFounding() {
  const founding = {}
  before(async () => {
    founding.desk = await openDesk()
    founding.browser = await openBrowser()
  })
  after(async () => {
    await founding.browser?.close()
    await founding.desk?.close()
  })
  return founding
}

/** An office that starts with nothing in the folder `data`: its address, and the link for the first account. */
export async function openOffice(data, ...options) {
  const words = ['serve', '--port', '0', '--data', data, ...options]
  const { said, close } = await started(home, words, /setup\?token=\w+\s/)
  return { address: addressIn(said), first: /http:\S+\/setup\?token=\w+/.exec(said)?.[0], close }
}

const addressIn = (said) => /http:\/\/[^\s/]+/.exec(said)?.[0]

/** Starts the server with these words, and waits until it has said what is waited for. */
async function started(folder, words, wanted, data) {
  const java = join(process.env.JAVA_HOME ?? '/usr', 'bin/java')
  const classPath = readFileSync(process.env.TW_CLASSPATH, 'utf8').trim()
  const server = spawn(
    java,
    ['-XX:TieredStopAtLevel=1', '-Xmx768m', '--enable-native-access=ALL-UNNAMED', `-Dtw.home=${folder}`]
      .concat(data ? [`-Djava.io.tmpdir=${data}`] : [])
      .concat(['-Dtw.terminal=false', '-Dstdout.encoding=UTF-8', '-cp', classPath, 'org.trucewatch.server.Main'])
      .concat(words),
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (bytes) => (said += bytes))
  const ended = new Promise((resolve) => server.once('exit', resolve))
  for (let waited = 0; !wanted.test(said); waited++) {
    if (server.exitCode !== null || waited > 1200) throw new Error(`the desk did not open: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    said,
    /** What it wrote down from its first own fault on, with the place in the code. */
    fault: () => /[^\n]*defect-[0-9a-f-]{36}[^]{0,6000}/.exec(said)?.[0] ?? '',
    async close() {
      server.kill()
      await ended
    },
  }
}

/** What each page that is open asked of the desk, and what came of it. */
const asked = new Map()
const MOST_ASKED = 12

/** A test. Where it fails, the reason comes with what the pages show that it left open. */
export function test(name, work) {
  plainTest(name, async (context) => {
    try {
      await work(context)
    } catch (cause) {
      const shown = await Promise.all([...asked.keys()].map(told))
      throw new Error([cause.message, ...shown].join('\n'), { cause })
    } finally {
      asked.clear()
    }
  })
}

async function told(page) {
  const shown = await page
    .evaluate(() => [
      document.activeElement?.cloneNode().outerHTML,
      [...document.querySelectorAll('[role=status], [role=alert], .error, main h1, main h2')].map((one) => one.innerText),
    ])
    .catch((cause) => [cause.message, []])
  return [`-- ${page.url()}, the focus on ${shown[0]}`, ...shown[1], ...asked.get(page).slice(-MOST_ASKED)].join('\n')
}

function keepAsked(page) {
  const lines = []
  asked.set(page, lines)
  const line = (request, outcome) => lines.push(`${request.method()} ${request.url()}: ${outcome}`)
  page.on('response', (response) => line(response.request(), response.status()))
  page.on('requestfailed', (request) => line(request, request.failure()?.errorText))
  page.on('close', () => asked.delete(page))
}

/** A page that keeps what goes wrong on it, and what it asks of other machines. */
export async function openPage(browser, address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options })
  const page = await context.newPage()
  keepAsked(page)
  const wrong = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => {
    // A refused question is told by the browser too; the page shows it in words.
    const expected = /Failed to load resource/.test(message.text())
    if (message.type() === 'error' && !expected) wrong.push(message.text())
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    const own = url.origin === address || url.protocol === 'blob:' || url.protocol === 'data:'
    if (!own) wrong.push(`asked another machine: ${request.url()}`)
  })
  return { page, wrong, close: () => context.close() }
}

/** Signs in by keyboard, on a page in `lang`. */
export async function signIn(page, desk, name, lang = 'en') {
  await page.goto(`${desk.address}/login?lang=${lang}`)
  await page.locator('#name').waitFor()
  await tabTo(page, '#name')
  await page.keyboard.type(name)
  await tabTo(page, '#password')
  await page.keyboard.type(desk.password)
  await page.keyboard.press('Enter')
  await page.locator('header').getByText(name).waitFor()
}

/** Signs in without showing it, where the signing in is not what is looked at. */
export async function enter(page, desk, name) {
  const { csrf } = await (await page.request.get(`${desk.address}/api/session`)).json()
  const answer = await page.request.post(`${desk.address}/api/session`, {
    headers: { [csrf.header]: csrf.token },
    data: { name, password: desk.password },
  })
  if (!answer.ok()) throw new Error(`${name} could not sign in: ${answer.status()}`)
}

/** Presses Tab until what has the focus answers to `wanted`, as somebody without a mouse would. */
export async function tabTo(page, wanted, most = 250) {
  for (let presses = 0; presses < most; presses++) {
    const found = await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)
    if (found) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard did not reach ${wanted}`)
}

export async function shoot(page, name, options = {}) {
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`), ...options })
}
