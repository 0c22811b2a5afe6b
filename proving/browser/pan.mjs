// How smoothly the map pans: node pan.mjs ADDRESS NAME PASSWORD prints the frames of a drag to and fro, in milliseconds.
import { browserPath, openBrowser, openPage } from './harness.mjs'

const [address, name, password] = process.argv.slice(2)
const SECONDS = 6
const REACH = 260

if (!browserPath()) {
  console.log('{"skipped":"no Chromium on this machine"}')
  process.exit(0)
}
const browser = await openBrowser()
try {
  const { page, wrong } = await openPage(browser, address)
  await page.goto(`${address}/login`)
  await page.evaluate(
    async ([who, word]) => {
      const session = await (await fetch('/api/session')).json()
      const headers = { 'Content-Type': 'application/json', [session.csrf.header]: session.csrf.token }
      const body = JSON.stringify({ name: who, password: word })
      const answer = await fetch('/api/session', { method: 'POST', headers, body })
      if (!answer.ok) throw new Error(`cannot sign in: ${answer.status}`)
    },
    [name, password],
  )
  let tiles = 0
  page.on('response', (answer) => {
    if (answer.url().includes('/api/map/tiles/') && answer.ok()) tiles++
  })
  await page.goto(`${address}/map`)
  const canvas = page.locator('.map canvas')
  await canvas.waitFor({ timeout: 120_000 })
  await page.waitForLoadState('networkidle', { timeout: 120_000 })
  const box = await canvas.boundingBox()
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.evaluate(() => {
    globalThis.frames_ = []
    let before
    const next = (now) => {
      if (before !== undefined) globalThis.frames_.push(now - before)
      before = now
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.down()
  const end = Date.now() + SECONDS * 1000
  for (let step = 0; Date.now() < end; step++) {
    const turn = (step / 60) * Math.PI
    await page.mouse.move(middle.x + REACH * Math.sin(turn), middle.y + (REACH / 2) * Math.sin(2 * turn))
  }
  await page.mouse.up()
  const frames = (await page.evaluate(() => globalThis.frames_)).sort((one, other) => one - other)
  const at = (share) => Math.round(frames[Math.min(frames.length - 1, Math.floor(share * frames.length))] * 10) / 10
  console.log(JSON.stringify({ frames: frames.length, median: at(0.5), p99: at(0.99), tiles, wrong }))
} finally {
  await browser.close()
}
