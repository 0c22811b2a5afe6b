// How smoothly the map pans: node pan.mjs ADDRESS NAME PASSWORD prints the frames of a drag to and fro, in milliseconds.
// Only a frame with the map at another place than in the one before counts; `drawn` are those for which it was drawn anew.
import { browserPath, openBrowser, openPage } from './harness.mjs'

const [address, name, password] = process.argv.slice(2)
const SECONDS = 6
const REACH = 260

if (!browserPath()) {
  console.log('{"skipped":"no Chromium on this machine"}')
  process.exit(0)
}
/** Runs in the page: keeps the time between frames in which the picture of the map has moved. */
function watch() {
  const canvas = document.querySelector('.map canvas')
  const watched = { frames: [], drawn: 0 }
  globalThis.watched_ = watched
  let [draws, seen, place, before] = [0, 0, '', undefined]
  for (const name of ['drawElements', 'drawArrays']) {
    const plain = WebGL2RenderingContext.prototype[name]
    WebGL2RenderingContext.prototype[name] = function (...words) {
      draws++
      return plain.apply(this, words)
    }
  }
  // What a frame shows is known when the next one begins.
  const next = (now) => {
    const moved = canvas.style.transform !== place || draws !== seen
    if (draws !== seen) watched.drawn++
    if (moved && before !== undefined) watched.frames.push(now - before)
    if (moved || before === undefined) before = now
    place = canvas.style.transform
    seen = draws
    requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
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
  const map = page.locator('.map')
  await page.locator('.map[data-drawn]').waitFor({ timeout: 120_000 })
  await page.waitForLoadState('networkidle', { timeout: 120_000 })
  const box = await map.boundingBox()
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.down()
  await page.evaluate(watch)
  // A hand does not wait for the picture: sixty moves a second, whatever becomes of them.
  const hand = await page.context().newCDPSession(page)
  const start = Date.now()
  for (let step = 0; Date.now() - start < SECONDS * 1000; step++) {
    const turn = ((Date.now() - start) / 2000) * 2 * Math.PI
    const [x, y] = [middle.x + REACH * Math.sin(turn), middle.y + (REACH / 2) * Math.sin(2 * turn)]
    hand.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, button: 'left', buttons: 1 }).catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, start + (step + 1) * (1000 / 60) - Date.now()))
  }
  const { frames, drawn } = await page.evaluate(() => globalThis.watched_)
  await page.mouse.up()
  frames.sort((one, other) => one - other)
  const at = (share) => Math.round(frames[Math.min(frames.length - 1, Math.floor(share * frames.length))] * 10) / 10
  console.log(JSON.stringify({ frames: frames.length, drawn, median: at(0.5), p99: at(0.99), tiles, wrong }))
} finally {
  await browser.close()
}
