import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { enter, openFounding, openPage, shoot, test } from '../harness.mjs'

const OLD = { en: 'The desk did not answer just now.', ar: 'لم يُجب المكتب الآن.' }

describe('a desk that stops answering while a page is open', () => {
  const here = openFounding()

  /** A page that is told of a change again and again, and of which each question can be answered with `status`. */
  async function watched(who) {
    const opened = await openPage(here.browser, here.desk.address)
    const { page } = opened
    let status = 0
    await page.route('**/api/**', (route) => {
      if (route.request().url().endsWith('/api/events'))
        return route.fulfill({ contentType: 'text/event-stream', body: 'retry: 1000\nevent: change\ndata: 1\n\n' })
      return status === 0 ? route.fallback() : route.fulfill({ status, body: '' })
    })
    if (who) await enter(page, here.desk, who)
    return { ...opened, answers: (next) => (status = next) }
  }
  const open = (page, path, lang = 'en') => page.goto(`${here.desk.address}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)

  for (const lang of ['en', 'ar'])
    test(`takes no half-written report away, and says that the page is old, in ${lang}`, async () => {
      const { page, wrong, answers, close } = await watched('monitor')
      await open(page, '/file', lang)
      await page.locator('#f-claim').pressSequentially('Shells on')
      answers(500)
      await page.getByRole('status').getByText(OLD[lang]).waitFor()
      await page.keyboard.type(' the mill')
      assert.equal(await page.locator('#f-claim:focus').inputValue(), 'Shells on the mill')
      await shoot(page, `${lang}-silent`)
      answers(0)
      await page.getByText(OLD[lang]).waitFor({ state: 'detached' })
      assert.equal(await page.locator('#f-claim:focus').inputValue(), 'Shells on the mill')
      assert.deepEqual(wrong, [])
      await close()
    })

  test('leaves a draft of the agreement and a grade half given where they are', async () => {
    const { page, wrong, answers, close } = await watched('verifier-1')
    await open(page, '/reports/R075')
    await page.locator('[data-act=grade]').click()
    await page.locator('#g-source').selectOption('B')
    answers(503)
    await page.getByText(OLD.en).waitFor()
    assert.equal(await page.locator('#g-source').inputValue(), 'B')
    answers(0)
    await open(page, '/redraft')
    await page.locator('.cm-content').click()
    await page.keyboard.type('mine')
    answers(502)
    await page.getByText(OLD.en).waitFor()
    await page.keyboard.type(' alone')
    assert.match(await page.locator('.cm-content').innerText(), /mine alone/)
    assert.deepEqual(wrong, [])
    await close()
  })

  test('has no verdicts of one day left under another', async () => {
    const { page, answers, close } = await watched()
    await open(page, '/?asOf=2017-08-02&text=T1')
    await page.locator('[id="T1/ceasefire"] td.standard').first().waitFor()
    await page.context().setOffline(true)
    await page.locator('input[type=range]').focus()
    for (let days = 0; days < 5; days++) await page.keyboard.press('ArrowRight')
    await page.waitForURL(/asOf=2017-08-07/)
    await page.getByRole('heading', { name: 'The desk does not answer' }).waitFor()
    assert.equal(await page.locator('td.standard').count(), 0)
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Ask again' }).click()
    await page.locator('[id="T1/ceasefire"] td.standard').first().waitFor()
    // What is refused is another thing than silence: it may not be seen any more.
    answers(404)
    await page.locator('td.standard').first().waitFor({ state: 'detached' })
    await close()
  })

  test('in the middle of its answer to a report has the form open again, and the report once', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'monitor')
    let cut = true
    await page.route('**/api/reports?*', async (route) => {
      if (route.request().method() !== 'POST' || !cut) return route.fallback()
      const response = await route.fetch()
      await route.fulfill({ response, body: (await response.text()).slice(0, 8) })
    })
    await open(page, '/file')
    await page.locator('input[name=kind][value=own-observation]').check()
    await page.locator('#f-claim').fill('Told while the answer broke off')
    await page.locator('#f-act').pressSequentially('shelling')
    await page.keyboard.press('Enter')
    await page.locator('#f-happenedFrom').fill('2017-08-06')
    await page.locator('#f-places').pressSequentially('rastan')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Not sent: the desk does not answer').waitFor()
    cut = false
    await page.locator('form button[type=submit]').click()
    await page.locator('main .done h2').waitFor()
    const found = await page.request.get(`${here.desk.address}/api/reports?q=answer broke off`)
    assert.equal((await found.json()).total, 1)
    assert.deepEqual(wrong, [])
    await close()
  })
})
