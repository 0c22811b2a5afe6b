import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe } from 'node:test'
import { enter, openFounding, openPage, shoot, tabTo, test } from '../harness.mjs'

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

/** What a finger would miss: lower than 40 px. A date has the box around it to be hit. */
async function small(page) {
  const controls = 'nav a, main :is(button, summary, select, textarea, input:not([type=radio], [type=checkbox]))'
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)]
        .filter((one) => !one.closest('.box') && one.checkVisibility() && !one.closest('.unseen'))
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && box.height < 39.5)
        .map(({ one, box }) => `${box.height} px: ${one.outerHTML.slice(0, 120)}`),
    controls,
  )
}

/** Names of things that are called so in every language, and hosts. */
const NAMES = new RegExp(
  String.raw`https?://\S+|Trucewatch|CSV|UTC|JPEG|PNG|PDF|GeoJSON|XML|ZIP|HTTPS?|Natural Earth|IBM Plex|OFL|JDK|Maven`
    .concat(String.raw`|Node\.js|npm|CSP|OIDC|EA WorldView|TSI|PA-X|Asia/Damascus|tw demo|trucewatch/[\w-]+|[\w-]+(?:\.[\w-]+)+`),
  'g',
)

/** A digest, whole or its beginning. */
const DIGESTS = /[\w+/]{16}…|[\w+/]{43}=/g

/** What others said, and what they are called in their own letters: a page repeats it in any language. */
const THEIRS = 'id claim name note why by placeWords actorLabel prose address author organisation'.split(' ')
const THEIRS_AT = [
  ...['sources', 'session', 'reports?act=shelling', 'reports', 'reports/R075', 'incidents/I27'],
  ...['clauses/T1A/aid', 'clauses/T1A/ceasefire', 'ledger?latest=50', 'desk', 'notices?asOf=2018-06-06'],
]

/** Every value of THEIRS, and the name of every source, in the answers of the desk. */
async function wordsOfOthers(page, address) {
  const words = new Set()
  const walk = (value, key) => {
    // A word or two in small letters is a code of ours.
    if (typeof value === 'string' && THEIRS.includes(key) && !/^[a-z-]*$/.test(value)) words.add(value)
    else if (value && typeof value === 'object') for (const [name, one] of Object.entries(value)) walk(one, name)
  }
  for (const at of THEIRS_AT) {
    const answer = await page.request.get(`${address}/api/${at}${at.includes('?') ? '&' : '?'}lang=ar`)
    walk(await answer.json())
  }
  return [...words].sort((one, other) => other.length - one.length)
}

/**
 * Words in Latin letters on an Arabic page. By themselves they are ours and should have been Arabic; set apart, in an
 * element of their own, they must be words of others.
 */
async function english(page, address) {
  const { ours, apart } = await page.evaluate(() => {
    const set = 'bdi, option'
    const signs = 'code, pre, script, style, noscript, [lang=en], [dir=ltr], [dir=auto]:not(bdi), .maplibregl-map'
    const ours = []
    const apart = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      if (!node.parentElement.closest(signs)) (node.parentElement.closest(set) ? apart : ours).push(node.data)
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const element of document.querySelectorAll(`[${name}]`)) ours.push(element.getAttribute(name))
    return { ours, apart }
  })
  // Asked for afterwards: others work at this desk meanwhile.
  const theirs = await wordsOfOthers(page, address)
  const outside = ours.map((words) => words.replace(/[\u2066\u2068][^\u2066-\u2069]*\u2069/g, ''))
  const left = apart.map((words) => theirs.reduce((rest, one) => rest.replaceAll(one, ''), words.replace(DIGESTS, '')))
  return [...new Set([...outside, ...left].filter((words) => /[A-Za-z]{3}/.test(words.replace(NAMES, ''))))]
}

describe('the pages of the desk', () => {
  const here = openFounding()

  // Colours are the same in both languages: each language has its turn in the light or in the dark.
  for (const [lang, colorScheme, who] of [
    ['en', 'light', undefined],
    ['ar', 'dark', 'verifier-1'],
  ]) {
    test(`are whole, ask no other machine and pass axe, in ${lang} and ${colorScheme}`, async () => {
      const { page, wrong, close } = await openPage(here.browser, here.desk.address, { colorScheme })
      if (who) await enter(page, here.desk, who)
      const strays = []
      for (const [name, path] of Object.entries(PAGES)) {
        await visit(page, here.desk.address, path, lang)
        assert.deepEqual([name, await violations(page)], [name, []])
        assert.equal(await page.evaluate(() => document.documentElement.dir), lang === 'ar' ? 'rtl' : 'ltr')
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        assert.ok(wide <= 0, `${name} is ${wide} px too wide`)
        if (lang === 'ar') strays.push(...(await english(page, here.desk.address)).map((words) => `${name}: ${words}`))
        await shoot(page, `${lang}-${name}`)
        assert.deepEqual([name, wrong], [name, []])
      }
      assert.deepEqual(strays, [])
      await close()
    })
  }

  test('of the board what has something on record can be asked for alone, and a clause cited with both days', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await page.goto(`${here.desk.address}/?asOf=2017-08-07&lang=en`)
    const found = page.getByRole('link', { name: /with something on record/ })
    const count = Number(/\d+/.exec(await found.innerText())[0])
    await found.click()
    await page.waitForURL(/rows=found/)
    await page.waitForFunction((most) => document.querySelectorAll('main tbody tr[id]').length === most, count)
    await page.goto(`${here.desk.address}/clauses/T1/ceasefire?asOf=2017-08-07&lang=en`)
    await page.locator('details.cite summary').click()
    assert.match(await page.locator('.cite blockquote').innerText(), /asOf=2017-08-07\S*known=20\d\d-\d\d-\d\d/)
    const known = /known=(\d{4}-\d\d-\d\d)/.exec(await page.locator('.cite blockquote').innerText())[1]
    const { lastWord } = await (await page.request.get(`${here.desk.address}/api/desk?lang=en`)).json()
    assert.ok(Date.parse(known) < Date.parse(lastWord.iso), `${known} is not over with ${lastWord.iso}`)
    assert.match(await page.locator('.cite pre').innerText(), /tw explain DATA T1\/ceasefire --as-of 2017-08-07 --known/)
    assert.deepEqual(wrong, [])
    await close()
  })

  test('say under which licences what they are made of stands', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await visit(page, here.desk.address, '/settings', 'en')
    const opened = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'Licences of all that this page is made of' }).click()
    const licences = await (await opened).locator('body').innerText()
    for (const name of ['maplibre-gl', 'svelte', '@fontsource/ibm-plex-sans-arabic', 'Natural Earth'])
      assert.ok(licences.includes(`\n## ${name} `), name)
    assert.match(licences, /©/)
    assert.deepEqual(wrong, [])
    await close()
  })

  test('fit a telephone, and their dark side passes axe', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address, {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    })
    for (const [name, path] of Object.entries(PAGES)) {
      await visit(page, here.desk.address, path, 'en')
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(wide <= 0, `${name} is ${wide} px too wide`)
      assert.deepEqual([name, await violations(page)], [name, []])
      assert.deepEqual([name, await small(page)], [name, []])
      await shoot(page, `narrow-${name}`)
    }
    assert.deepEqual(wrong, [])
    await close()
  })

  test('on a telephone a long name does not put the header on a further line', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address, { viewport: { width: 390, height: 844 } })
    for (const lang of ['en', 'ar']) {
      await visit(page, here.desk.address, '/', lang)
      await page.locator('header bdi').evaluate((shown) => {
        shown.textContent = 'observer-of-the-northern-valley'
      })
      const [product, own] = await page.evaluate(() =>
        ['.name', '.own'].map((one) => document.querySelector(`header ${one}`).getBoundingClientRect().top),
      )
      assert.equal(own, product, lang)
      await shoot(page, `narrow-${lang}-long-name`)
    }
    await close()
  })

  test('paper has the board as a table, the report on one page, and where it is from', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address, { viewport: { width: 794, height: 1123 } })
    await page.emulateMedia({ media: 'print' })
    for (const lang of ['en', 'ar']) {
      await visit(page, here.desk.address, '/?asOf=2017-11-15', lang)
      assert.ok(await page.locator('main thead .standard').first().isVisible())
      assert.ok(!(await page.locator('main select').first().isVisible()))
      await page.getByText('/?asOf=2017-11-15', { exact: false }).waitFor()
      await shoot(page, `paper-${lang}-board`)
      await visit(page, here.desk.address, '/reports/R075', lang)
      const paper = await page.pdf({ preferCSSPageSize: true })
      assert.equal(paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length, 1)
    }
    await close()
  })

  test('the form says in words what was put into it, before it is sent', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address)
    await visit(page, here.desk.address, '/file', 'ar')
    await page.locator('#f-happenedFrom').fill('2017-08-07')
    await page.locator('#f-happenedFrom ~ input[type=time]').fill('18:30')
    await page.getByText('الاثنين، 7 آب 2017، 18:30').waitFor()
    await page.locator('#f-latitude').fill('34.98')
    await page.locator('#f-longitude').fill('36.6')
    // The two numbers keep their order among words that run from right to left.
    await page.locator('aside').getByText('\u206634.98, 36.6\u2069').waitFor()
    const order = await page.evaluate(() => {
      const [preview, send] = ['main aside', 'main form button[type=submit]'].map((one) => document.querySelector(one))
      return preview.compareDocumentPosition(send)
    })
    assert.equal(order, 4, 'what will stand in the record is read before the button that sends it')
    // Two things that are wrong in the same way and with no field: they are said once, and the form is open again.
    const problems = [1, 2].map(() => ({ field: '', code: 'bad-input', sentence: 'كلاهما خطأ' }))
    await page.route('**/api/reports?*', (route) => route.fulfill({ status: 422, json: { status: 422, problems } }))
    await page.locator('form button[type=submit]').click()
    await page.getByRole('alert').getByText('كلاهما خطأ').waitFor()
    assert.ok(await page.locator('form button[type=submit]').isEnabled())
    await page.unrouteAll({ behavior: 'wait' })
    await close()
  })

  test('texts are chosen by their names; where no report looks alike, that is said', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address)
    await visit(page, here.desk.address, '/compare?texts=T1', 'en')
    await page.locator('summary').click()
    await page.getByLabel('Renewed ceasefire of 4 October').check()
    await page.waitForURL(/texts=T1%2CT4|texts=T1,T4/)
    await page.getByRole('columnheader', { name: 'T4 Renewed ceasefire of 4 October' }).waitFor()
    await visit(page, here.desk.address, '/link?reports=R075', 'en')
    await page.getByText('No other report on record looks like this one.').waitFor()
    await close()
  })

  test('a clause that was not known yet, or is none, is not cited, and the desk says why', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await visit(page, here.desk.address, '/clauses/T6/handover?asOf=2017-08-09&known=2017-08-09', 'en')
    await page.getByRole('heading', { name: 'Not known yet on the day chosen' }).waitFor()
    await page.getByText('ask what was known later').waitFor()
    assert.equal(await page.locator('details.cite').count(), 0)
    await visit(page, here.desk.address, '/clauses/T1/nothing', 'ar')
    await page.getByText('لا بند هنا').waitFor()
    assert.equal(await page.locator('details.cite').count(), 0)
    assert.deepEqual(wrong, [])
    await close()
  })

  test('the slider moves the board, and the address keeps the day', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address)
    await visit(page, here.desk.address, '/?asOf=2017-08-02&text=T1', 'en')
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
    const { page, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'monitor')
    const { csrf } = await (await page.request.get(`${here.desk.address}/api/session`)).json()
    const filed = await page.request.post(`${here.desk.address}/api/reports`, {
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
    await visit(page, here.desk.address, '/map?asOf=2017-11-15', 'en')
    assert.ok(tiles.length > 0 && tiles.every((status) => status === 200), `${tiles}`)
    await shoot(page, 'en-map-points')
    // Paper alone takes a tenth of this.
    const picture = await page.locator('.map').screenshot()
    assert.ok(picture.length > 30_000, `${picture.length} bytes`)
    await close()
  })

  test('a map that is dragged follows the pointer, and is drawn sharply where it rests', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    // What others add meanwhile would be drawn.
    await page.route('**/api/events', (route) => route.abort())
    await visit(page, here.desk.address, '/map?asOf=2017-11-15', 'en')
    const box = await page.locator('.map').boundingBox()
    const seen = (right, down) =>
      page.screenshot({ clip: { x: box.x + 200 + right, y: box.y + 180 + down, width: 300, height: 240 } })
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    // A machine with much else to do draws some frames late.
    const within = async (pictures, isAsWanted) => {
      for (let looks = 0; looks < 40; looks++) if (isAsWanted(await pictures())) return true
      return false
    }
    let before = await seen(0, 0)
    const isAsBefore = (now) => {
      const equal = now.equals(before)
      before = now
      return equal
    }
    assert.ok(await within(() => seen(0, 0), isAsBefore), 'a map that nobody moves comes to rest')
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 10, y + 10)
    await page.mouse.move(x + 60, y + 40)
    const hasFollowed = await within(() => seen(60, 40), (now) => now.equals(before))
    assert.ok(hasFollowed, 'the same picture, moved as far as the pointer')
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
    const { page, close } = await openPage(here.browser, here.desk.address)
    await visit(page, here.desk.address, '/clauses/T1A/ceasefire?first=3', 'en')
    await page.getByText(/The first 3 of \d+ are shown/).first().waitFor()
    await tabTo(page, 'main a[href*="first=12"]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/first=12/)
    await page.getByRole('button', { name: 'the first 12' }).waitFor()
    await visit(page, here.desk.address, '/incidents', 'en')
    await tabTo(page, 'main a[rel=next]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/page=2/)
    await page.getByText(/^page 2 of \d+$/).waitFor()
    await close()
  })

  test('an answer that is behind the record says by how much', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address)
    let newer = '3'
    await page.route('**/api/reports?*', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, headers: { ...response.headers(), 'x-newer-entries': newer } })
    })
    await visit(page, here.desk.address, '/reports', 'en')
    const line = page.getByText(/^As of entry \d+; 3 newer ones are being judged\.$/)
    await line.waitFor()
    assert.ok(!(await page.locator('main').innerText()).includes('being judged'))
    newer = '0'
    await page.locator('main input[type=range]').press('ArrowLeft')
    await line.waitFor({ state: 'detached' })
    await page.unrouteAll({ behavior: 'wait' })
    await close()
  })

  test('a moment that is still being judged is shown once it is, and said so without taking the focus', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address)
    let times = 0
    let judged = false
    await page.route('**/api/board?*', async (route) => {
      const response = await route.fetch()
      const answer = await response.json()
      if (!judged) answer.asOf = { iso: '2017-11-10T00:00+02:00', words: '10 Nov 2017' }
      times++
      await route.fulfill({ response, json: answer })
    })
    await visit(page, here.desk.address, '/?asOf=2017-11-15', 'en')
    const line = page.getByText(/^That moment is being judged/)
    await line.waitFor()
    await page.locator('main input[type=range]').focus()
    // What is added to the record meanwhile makes the page ask as well, so that only asking on is waited for.
    await page.waitForResponse('**/api/board?*')
    judged = true
    await page.getByRole('status').getByText('That moment is judged now').waitFor({ state: 'attached' })
    await line.waitFor({ state: 'detached' })
    assert.ok(times >= 3, `asked ${times} times`)
    assert.equal(await page.evaluate(() => document.activeElement.type), 'range')
    await page.unrouteAll({ behavior: 'wait' })
    await close()
  })

  test('whoever waits for a desk that starts is told how far it is, and then shown the page', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    let start = { stage: 'opening', percent: 43 }
    await page.route('**/api/start?*', (route) => route.fulfill({ json: start }))
    // At first the question is held, as the desk does; then a server between loses its patience.
    const held = []
    const hold = (route) => void held.push(route)
    await page.route('**/api/desk?*', hold)
    const next = async () => {
      while (held.length === 0) await page.waitForTimeout(50)
      return held.shift()
    }
    await page.goto(`${here.desk.address}/reports?lang=en`)
    await page.getByText('It reads its record: 43 %.').waitFor()
    assert.deepEqual(await violations(page), [])
    await shoot(page, 'en-starts')
    start = { stage: 'reading', percent: 12 }
    await page.getByText('12 % so far').waitFor()
    await (await next()).fulfill({ status: 504, body: '' })
    start = { stage: 'judging', percent: 60 }
    await page.getByText('The first day is being judged: 60 %.').waitFor()
    start = { stage: 'ready', percent: 100 }
    // The page may have given up a question for another by now: whatever is open is answered, as by a desk.
    await page.unroute('**/api/desk?*', hold)
    for (const one of held.splice(0)) await one.continue()
    await page.getByRole('heading', { name: 'Reports' }).waitFor()
    start = { stage: 'opening', percent: 43 }
    await page.route('**/api/desk?*', hold)
    await page.goto(`${here.desk.address}/reports?lang=ar`)
    await page.getByText('يقرأ سجله').waitFor()
    await shoot(page, 'ar-starts')
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    assert.deepEqual(wrong, [])
    await close()
  })

  test('the ledger page checks its own entries', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address)
    await visit(page, here.desk.address, '/ledger/100', 'en')
    await page.getByRole('button', { name: 'Check this page' }).click()
    await page.getByText('the entry stands in the record').waitFor()
    await close()
  })

  test('a list of incidents that nothing fits leads back to all of them', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await visit(page, here.desk.address, '/incidents?stage=remedy-done&q=nothing', 'en')
    await page.getByText('No incident fits').waitFor()
    await page.getByRole('link', { name: 'Clear filters' }).press('Enter')
    await page.locator('tbody tr').first().waitFor()
    assert.deepEqual(wrong, [])
    await close()
  })
})
