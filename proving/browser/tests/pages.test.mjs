import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, test } from 'node:test'
import { enter, openBrowser, openDesk, openPage, shoot, tabTo } from '../harness.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const PAGES = {
  board: '/?asOf=2017-11-15',
  parties: '/?asOf=2017-11-15&by=party&text=T1',
  why: '/?asOf=2017-11-15&text=T1A&why=T1A/ceasefire/corroborated',
  clause: '/clauses/T1A/aid?asOf=2017-08-09',
  agreement: '/agreement',
  compare: '/compare',
  map: '/map?asOf=2017-11-15',
  reports: '/reports?act=shelling',
  'report-beside': '/reports?open=R075',
  report: '/reports/R075',
  incidents: '/incidents',
  incident: '/incidents/I27',
  calendar: '/calendar',
  sources: '/sources',
  ledger: '/ledger',
  entry: '/ledger/100',
  settings: '/settings',
  guide: '/guide',
  file: '/file',
  link: '/link?reports=R075',
  'sign-in': '/login',
  'not-found': '/reports/R999',
}

/** Opens a page and waits until it has asked all that it asks. */
async function visit(page, address, path, lang) {
  await page.goto(`${address}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
  await page.locator('main h1').first().waitFor({ timeout: 30_000 })
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true], main [role=status][aria-live]'))
  if (path.startsWith('/map')) await page.locator('.map[data-drawn]').waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

async function violations(page) {
  await page.evaluate(axe)
  const found = await page.evaluate((how) => globalThis.axe.run(document, how), {
    runOnly: RULES,
    // Where a rule holds nothing has to be named; that takes half the time.
    resultTypes: ['violations'],
    preload: false,
  })
  return found.violations.map((one) => `${one.id}, ${one.nodes.length} times, first: ${one.nodes[0].html.slice(0, 160)}`)
}

const NAMES =
  /https?:\/\/\S+|Trucewatch|CSV|UTC|JPEG|PNG|PDF|GeoJSON|XML|ZIP|HTTPS?|Natural Earth|IBM Plex|OFL|JDK|Maven|Node\.js|npm|CSP|OIDC/g

/**
 * Words in Latin letters on an Arabic page that stand by themselves: what others said or are called is set apart, in
 * an element of its own or between isolates, so what is left is ours and should have been Arabic.
 */
async function english(page) {
  const said = await page.evaluate(() => {
    const apart = 'bdi, code, pre, option, script, style, noscript, [lang=en], [dir=ltr], [dir=auto], .maplibregl-map'
    const words = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      if (!node.parentElement.closest(apart)) words.push(node.data)
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const element of document.querySelectorAll(`[${name}]`)) words.push(element.getAttribute(name))
    return words
  })
  const outside = said.map((words) => words.replace(/\u2068[^\u2068\u2069]*\u2069/g, '').replace(NAMES, ''))
  return [...new Set(outside.filter((words) => /[A-Za-z]{3}/.test(words)))]
}

describe('the pages of the desk', () => {
  let desk
  let browser
  before(async () => {
    desk = await openDesk()
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await desk?.close()
  })

  // Colours are the same in both languages: each language has its turn in the light or in the dark.
  for (const [lang, colorScheme, who] of [
    ['en', 'light', undefined],
    ['ar', 'dark', 'verifier-1'],
  ]) {
    test(`are whole, ask no other machine and pass axe, in ${lang} and ${colorScheme}`, async () => {
      const { page, wrong, close } = await openPage(browser, desk.address, { colorScheme })
      if (who) await enter(page, desk, who)
      for (const [name, path] of Object.entries(PAGES)) {
        await visit(page, desk.address, path, lang)
        assert.deepEqual([name, await violations(page)], [name, []])
        assert.equal(await page.evaluate(() => document.documentElement.dir), lang === 'ar' ? 'rtl' : 'ltr')
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        assert.ok(wide <= 0, `${name} is ${wide} px too wide`)
        if (lang === 'ar') assert.deepEqual([name, await english(page)], [name, []])
        await shoot(page, `${lang}-${name}`)
        assert.deepEqual([name, wrong], [name, []])
      }
      await close()
    })
  }

  test('fit a telephone, and their dark side passes axe', async () => {
    const { page, wrong, close } = await openPage(browser, desk.address, {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    })
    for (const [name, path] of Object.entries(PAGES)) {
      await visit(page, desk.address, path, 'en')
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(wide <= 0, `${name} is ${wide} px too wide`)
      assert.deepEqual([name, await violations(page)], [name, []])
      await shoot(page, `narrow-${name}`)
    }
    assert.deepEqual(wrong, [])
    await close()
  })

  test('the slider moves the board, and the address keeps the day', async () => {
    const { page, close } = await openPage(browser, desk.address)
    await visit(page, desk.address, '/?asOf=2017-08-02&text=T1', 'en')
    const verdict = page.locator('[id="T1/ceasefire"] [data-standard="0"] .words')
    assert.match(await verdict.innerText(), /not yet in force|no breach/)
    await page.locator('input[type=range]').focus()
    for (let days = 0; days < 5; days++) await page.keyboard.press('ArrowRight')
    await page.waitForURL(/asOf=2017-08-07/)
    await page.waitForFunction(() =>
      /broken/.test(document.querySelector('[id="T1/ceasefire"] [data-standard="0"]')?.textContent ?? ''),
    )
    await close()
  })

  test('the map is drawn with the points of reports, from tiles', async () => {
    const { page, close } = await openPage(browser, desk.address)
    await enter(page, desk, 'monitor')
    const { csrf } = await (await page.request.get(`${desk.address}/api/session`)).json()
    const filed = await page.request.post(`${desk.address}/api/reports`, {
      headers: { [csrf.header]: csrf.token, 'Idempotency-Key': 'a point on the map' },
      data: {
        kind: 'own-observation',
        claim: 'One shell fell on the road.',
        act: 'shelling',
        saidOn: '2017-08-06',
        happenedFrom: '2017-08-06',
        longitude: 36.6,
        latitude: 34.98,
        precisionMetres: 250,
      },
    })
    assert.equal(filed.status(), 201, await filed.text())
    const tiles = []
    page.on('response', (answer) => {
      if (answer.url().includes('/api/map/tiles/')) tiles.push(answer.status())
    })
    await visit(page, desk.address, '/map?asOf=2017-11-15', 'en')
    assert.ok(tiles.length > 0 && tiles.every((status) => status === 200), `${tiles}`)
    await shoot(page, 'en-map-points')
    // Paper alone takes a tenth of this.
    const picture = await page.locator('.map').screenshot()
    assert.ok(picture.length > 30_000, `${picture.length} bytes`)
    await close()
  })

  test('a map that is dragged follows the pointer, and is drawn sharply where it rests', async () => {
    const { page, wrong, close } = await openPage(browser, desk.address)
    await visit(page, desk.address, '/map?asOf=2017-11-15', 'en')
    const box = await page.locator('.map').boundingBox()
    const seen = (right, down) =>
      page.screenshot({ clip: { x: box.x + 200 + right, y: box.y + 180 + down, width: 300, height: 240 } })
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const before = await seen(0, 0)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 10, y + 10)
    await page.mouse.move(x + 60, y + 40)
    assert.ok((await seen(60, 40)).equals(before), 'the same picture, moved as far as the pointer')
    await page.mouse.move(x + 300, y + 200, { steps: 8 })
    await page.mouse.up()
    await page.waitForFunction(() => {
      const canvas = document.querySelector('.map[data-drawn] canvas')
      return canvas && !canvas.style.transform && canvas.width >= canvas.clientWidth
    })
    assert.ok(!(await seen(0, 0)).equals(before))
    assert.deepEqual(wrong, [])
    await close()
  })

  test('a long list shows more by keyboard, and the address keeps how much', async () => {
    const { page, close } = await openPage(browser, desk.address)
    await visit(page, desk.address, '/clauses/T1A/ceasefire?first=3', 'en')
    await page.getByText(/The first 3 of \d+ are shown/).first().waitFor()
    await tabTo(page, 'main a[href*="first=12"]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/first=12/)
    await page.getByRole('button', { name: 'the first 12' }).waitFor()
    await visit(page, desk.address, '/incidents', 'en')
    await tabTo(page, 'main a[rel=next]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/page=2/)
    await page.getByText(/^page 2 of \d+$/).waitFor()
    await close()
  })

  test('an answer that is behind the record says by how much', async () => {
    const { page, close } = await openPage(browser, desk.address)
    let newer = '3'
    await page.route('**/api/reports?*', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, headers: { ...response.headers(), 'x-newer-entries': newer } })
    })
    await visit(page, desk.address, '/reports', 'en')
    const line = page.getByText(/^As of entry \d+; 3 newer ones are being judged\.$/)
    await line.waitFor()
    assert.ok(!(await page.locator('main').innerText()).includes('being judged'))
    newer = '0'
    await page.locator('main input[type=range]').press('ArrowLeft')
    await line.waitFor({ state: 'detached' })
    await page.unrouteAll({ behavior: 'wait' })
    await close()
  })

  test('the ledger page checks its own entries', async () => {
    const { page, close } = await openPage(browser, desk.address)
    await visit(page, desk.address, '/ledger/100', 'en')
    await page.getByRole('button', { name: 'Check this page' }).click()
    await page.getByText('the entry stands in the record').waitFor()
    await close()
  })
})
