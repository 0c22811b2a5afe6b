import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { enter, openFounding, openPage, shoot, signIn, tabTo, test } from '../harness.mjs'

const A_DAY = 86_400_000

describe('the work of a team, by keyboard alone', () => {
  const here = openFounding()

  async function choose(page, field, name) {
    await tabTo(page, field)
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
  }

  /** Fills the form of a report of shelling and leaves it unsent. */
  async function fill(page, claim, source, lang = 'en', day = '10102017') {
    await page.goto(`${here.desk.address}/file?lang=${lang}`)
    await page.locator('#f-claim').waitFor()
    await tabTo(page, 'input[name=kind]')
    for (let times = 0; times < 3; times++) await page.keyboard.press('ArrowDown')
    await tabTo(page, '#f-claim')
    await page.keyboard.type(claim)
    await choose(page, '#f-act', 'shelling')
    await tabTo(page, '#f-happenedFrom')
    await page.keyboard.type(day)
    await choose(page, '#f-places', 'Talbiseh')
    await choose(page, '#f-actor', 'government forces')
    await choose(page, '#f-source', source)
  }

  async function send(page) {
    await tabTo(page, 'form button[type=submit]')
    await page.keyboard.press('Enter')
    const done = page.locator('main .done h2')
    await done.waitFor()
    return /R\d+/.exec(await done.innerText())[0]
  }

  async function decide(page, incident, why, lang) {
    await page.goto(`${here.desk.address}/incidents/${incident}?lang=${lang}`)
    await page.locator('.three section:first-child .button').waitFor()
    await tabTo(page, '.three section:first-child .button')
    await page.keyboard.press('Enter')
    await tabTo(page, 'input[name=outcome-occurrence]')
    await page.keyboard.press('Space')
    await tabTo(page, '#why-occurrence')
    await page.keyboard.type(why)
    await tabTo(page, '.three section:first-child button[type=submit]')
    await page.keyboard.press('Enter')
    await page.getByText(why).first().waitFor()
  }

  for (const [lang, day, broken] of [
    ['en', '10102017', /broken 1/],
    ['ar', '11102017', /خُرق 2/],
  ])
    test(`file, link, decide by two: the clause changes, in ${lang}`, () => wholePath(lang, day, broken))

  async function wholePath(lang, day, broken) {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await signIn(page, here.desk, 'monitor', lang)
    await fill(page, 'Shells on Talbiseh, nobody hurt', 'AAN-0804', lang, day)
    await shoot(page, `work-file-${lang}`)
    const one = await send(page)
    await fill(page, 'Talbiseh was shelled in the evening', 'SOHR-71553', lang, day)
    const other = await send(page)

    await tabTo(page, `a[href^="/link?"]`)
    await page.keyboard.press('Enter')
    await page.locator('#f-reports').waitFor()
    await choose(page, '#f-reports', one)
    await page.getByRole('link', { name: one, exact: true }).waitFor()
    await tabTo(page, '#f-why')
    await page.keyboard.type('Same town, same day')
    await shoot(page, `work-link-${lang}`)
    await tabTo(page, 'form button[type=submit]')
    await page.keyboard.press('Enter')
    await page.locator('main .done h2').waitFor()
    await tabTo(page, 'a[href^="/incidents/"].button')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/incidents\/I/)
    const incident = /incidents\/(\w+)/.exec(page.url())[1]
    await page.getByText(other).first().waitFor()
    await close()

    for (const name of ['verifier-1', 'verifier-2']) {
      const reviewer = await openPage(here.browser, here.desk.address)
      await enter(reviewer.page, here.desk, name)
      await decide(reviewer.page, incident, `Seen by ${name}`, lang)
      await shoot(reviewer.page, `work-decided-${name}-${lang}`)
      if (name === 'verifier-2') {
        await reviewer.page.goto(`${here.desk.address}/?lang=${lang}&asOf=2017-11-15&text=T1`)
        const verified = reviewer.page.locator('[id="T1/ceasefire"] [data-standard="2"] .words')
        await verified.waitFor()
        assert.match(await verified.innerText(), broken)
        await shoot(reviewer.page, `work-board-after-${lang}`)
      }
      await reviewer.close()
    }
    assert.deepEqual(wrong, [])
  }

  test('in Arabic, on a telephone, an empty form says all that it lacks at once, in Arabic', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address, { viewport: { width: 375, height: 740 } })
    await enter(page, here.desk, 'monitor')
    for (const [path, lacks] of [
      ['/file', ['اكتب في جملة واحدة ما قيل.', 'اختر ما قيل إنه وقع.']],
      ['/link?x', ['اختر تقريرًا واحدًا على الأقل.', 'اذكر السبب في 1 إلى 2,000 حرف.']],
    ]) {
      await page.goto(`${here.desk.address}${path}${path.includes('?') ? '&' : '?'}lang=ar`)
      await page.locator('form button[type=submit]').click()
      await page.locator('.error').first().waitFor()
      assert.deepEqual(await page.locator('.error').allInnerTexts(), lacks)
    }
    assert.deepEqual(wrong, [])
    await close()
  })

  test('a dead line loses nothing and files nothing twice', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'monitor')
    const count = async () => (await (await page.request.get(`${here.desk.address}/api/reports?q=line was dead`)).json()).total
    const before = await count()
    await fill(page, 'Told while the line was dead', 'AAN-0804')
    await page.context().setOffline(true)
    await tabTo(page, 'form button[type=submit]')
    await page.keyboard.press('Enter')
    await page.getByText('Not sent: the desk does not answer').waitFor()
    await page.context().setOffline(false)
    await page.reload()
    await page.getByText('Your draft was kept').waitFor()
    assert.equal(await page.locator('#f-claim').inputValue(), 'Told while the line was dead')
    await send(page)
    assert.equal(await count(), before + 1)
    await close()
  })

  test('a connection that breaks once is no dead line: the report is sent again, and filed once', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'monitor')
    const count = async () => (await (await page.request.get(`${here.desk.address}/api/reports?q=connection broke`)).json()).total
    const before = await count()
    let sent = 0
    await page.route('**/api/reports?*', async (route) => {
      if (route.request().method() !== 'POST' || sent++ > 0) return route.continue()
      await route.fetch()
      await route.abort()
    })
    await fill(page, 'Told while the connection broke', 'AAN-0804')
    await send(page)
    assert.equal(sent, 2)
    assert.equal(await count(), before + 1)
    await close()
  })

  test('what is missing is named beside its field, and nothing is filed', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'monitor')
    await page.goto(`${here.desk.address}/file?lang=en`)
    await tabTo(page, '#f-claim')
    await page.keyboard.type('Only a claim')
    await tabTo(page, 'form button[type=submit]')
    await page.keyboard.press('Enter')
    await page.getByText('Not sent: some fields need another look').waitFor()
    assert.ok((await page.locator('.error').count()) > 0)
    await close()
  })

  test('a clock that is wrong by a day changes nothing on record', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'monitor')
    await page.addInitScript((shift) => {
      const Right = Date
      globalThis.Date = class extends Right {
        constructor(...words) {
          super(...(words.length === 0 ? [Right.now() + shift] : words))
        }
        static now = () => Right.now() + shift
      }
    }, A_DAY)
    await page.goto(`${here.desk.address}/file?lang=en`)
    await page.getByLabel('Access denied').check()
    await page.locator('#f-claim').fill('The patrol was turned back')
    await page.locator('#f-happenedFrom').fill('2017-10-12')
    await page.locator('form button[type=submit]').click()
    await page.locator('main .done h2').waitFor()
    const wrong = await page.evaluate(() => Date.now())
    const entry = (await (await fetch(`${here.desk.address}/api/ledger?latest=1`)).json()).entries[0]
    assert.ok(Math.abs(Date.parse(entry.entered) - Date.now()) < A_DAY / 2, entry.entered)
    assert.ok(wrong - Date.parse(entry.entered) > A_DAY / 2)
    await close()
  })

  test('no day is put down on which something was said unless somebody tells it', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'monitor')
    await page.goto(`${here.desk.address}/file?lang=en`)
    const said = page.locator('aside dl').locator('dt:text-is("Said") + dd')
    await said.getByText('today, as it is filed').waitFor()
    await page.locator('input[name=kind]').nth(3).check()
    await said.getByText('not told').waitFor()
    await page.locator('#f-saidOn').fill('2017-10-12')
    await said.getByText('12 Oct 2017').waitFor()
    await page.getByLabel('it was not told when').check()
    await said.getByText('not told').waitFor()
    await page.evaluate(() => localStorage.clear())

    await fill(page, 'Shells on Talbiseh, it says', 'SOHR-71553')
    const report = await send(page)
    await page.goto(`${here.desk.address}/reports/${report}?lang=en`)
    await page.locator('dt:text-is("Said") + dd').getByText(/^before /).waitFor()
    assert.deepEqual(wrong, [])
    await close()
  })

  test('two pages that file at once have a draft each, and both are filed', async () => {
    const { page: one, wrong, close } = await openPage(here.browser, here.desk.address)
    await enter(one, here.desk, 'monitor')
    await fill(one, 'Shells, says the first page', 'SOHR-71553')
    const other = await one.context().newPage()
    await other.goto(`${here.desk.address}/file?lang=en`)
    assert.equal(await other.locator('#f-claim').inputValue(), '')
    await fill(other, 'Shells, says the second page', 'SOHR-71553')
    const filed = [await send(other), await send(one)]
    assert.notEqual(filed[0], filed[1])

    await fill(other, 'Left behind', 'SOHR-71553')
    await other.close()
    await one.waitForFunction(async () => (await navigator.locks.query()).held.length === 1)
    await one.getByRole('button', { name: 'File another' }).click()
    await one.getByText('Your draft was kept').waitFor()
    assert.equal(await one.locator('#f-claim').inputValue(), 'Left behind')
    assert.deepEqual(wrong, [])
    await close()
  })

  test('whoever has to sign in on the way comes back to the report that they were correcting', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address)
    await page.goto(`${here.desk.address}/file?corrects=R041&lang=en`)
    await page.getByRole('link', { name: 'Sign in' }).last().click()
    await page.locator('#name').fill('verifier-1')
    await page.locator('#password').fill(here.desk.password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Correct report R041' }).waitFor()
    await close()
  })

  test('a delegate files that the own side did not do it, and it is no admission', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'delegate-a')
    await page.goto(`${here.desk.address}/file?lang=ar`)
    await page.locator('input[name=kind]').nth(2).check()
    await page.locator('#f-claim').fill('لم تطلق قواتنا النار على تلبيسة')
    await choose(page, '#f-act', 'shelling')
    await page.locator('#f-polarity').selectOption('denies')
    await page.locator('aside').getByText('إنه لم يقع: نفي').waitFor()
    await shoot(page, 'work-denial-ar', { fullPage: true })
    await page.locator('#f-happenedFrom').fill('2017-09-21')
    await choose(page, '#f-places', 'Talbiseh')
    await choose(page, '#f-actor', 'gov-forces')
    const report = await send(page)
    const told = await (await page.request.get(`${here.desk.address}/api/reports/${report}`)).json()
    const { polarity, standing, againstOwnSide } = told.report
    assert.deepEqual([polarity, standing, againstOwnSide], ['denies', 'alleged', false])
    assert.deepEqual(wrong, [])
    await close()
  })
})
