import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { enter, openFounding, openPage, shoot, test } from '../harness.mjs'

/** On a slow line there is time to type on. What is typed then would be neither in what was sent nor kept. */
describe('a form while it is being sent', () => {
  const here = openFounding()

  /** Holds back what is posted to addresses that hold `part` until the answer is let go, or broken off. */
  async function held(page, part) {
    let go
    const waiting = new Promise((resolve) => (go = resolve))
    await page.route(
      (url) => url.pathname.includes(part),
      async (route) => {
        if (route.request().method() !== 'POST') return route.continue()
        return (await waiting) ? route.continue() : route.abort()
      },
    )
    return go
  }

  /** Types where the keyboard is, as somebody does who did not look up. */
  async function typeOn(page, field) {
    await page.locator(field).click({ force: true, timeout: 2_000 }).catch(() => {})
    await page.keyboard.type(' and more')
  }

  for (const [lang, said] of [
    ['en', 'It is being sent'],
    ['ar', 'يجري الإرسال'],
  ])
    test(`takes no word that would be lost, says so, and goes on where it was if nothing came of it, in ${lang}`, async () => {
      const { page, wrong, close } = await openPage(here.browser, here.desk.address)
      await enter(page, here.desk, 'monitor')
      await page.goto(`${here.desk.address}/file?lang=${lang}`)
      await page.locator('#f-claim').fill('Two shells fell')
      await page.locator('#f-act').fill('shelling')
      await page.locator('#f-act').press('Enter')
      await page.locator('#f-note').fill('Seen from the roof')
      const go = await held(page, '/api/reports')
      await page.locator('#f-note').focus()
      await page.locator('form button[type=submit]').press('Enter')
      await page.getByText(said).waitFor()
      await typeOn(page, '#f-note')
      await shoot(page, `sent-locked-${lang}`)
      assert.equal(await page.locator('#f-note').inputValue(), 'Seen from the roof')

      go(false)
      await page.locator('[role=alert]').waitFor()
      assert.equal(await page.evaluate(() => document.activeElement === document.body), false, 'the focus is somewhere')
      await page.locator('#f-note').click()
      await page.keyboard.press('End')
      await page.keyboard.type(', at noon')
      assert.equal(await page.locator('#f-note').inputValue(), 'Seen from the roof, at noon')

      await page.unrouteAll()
      await page.locator('form button[type=submit]').click()
      const done = page.locator('main .done h2:focus')
      await done.waitFor()
      const id = /R\d+/.exec(await done.innerText())[0]
      const filed = await (await page.request.get(`${here.desk.address}/api/reports/${id}`)).json()
      assert.equal(filed.report.note, 'Seen from the roof, at noon')
      assert.deepEqual(wrong, [])
      await close()
    })

  test('behind a button takes none either, and has the focus again where it was', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'monitor')
    await page.goto(`${here.desk.address}/incidents/I07?lang=en`)
    await page.locator('.beside button').first().click()
    await page.locator('#move-to').selectOption('screened')
    await page.locator('#move-why').fill('The patrol is back')
    const go = await held(page, '/state')
    await page.locator('.beside button[type=submit]').press('Enter')
    await page.getByText('It is being sent').waitFor()
    await typeOn(page, '#move-why')
    assert.equal(await page.locator('#move-why').inputValue(), 'The patrol is back')
    go(false)
    await page.locator('.beside [role=alert]').waitFor()
    await page.locator('.beside button[type=submit]:focus').waitFor()
    await page.unrouteAll()
    await page.keyboard.press('Enter')
    await page.locator('.beside li').getByText('The patrol is back').waitFor()
    await page.locator('.beside button').first().click()
    assert.equal(await page.locator('#move-why').inputValue(), '')
    assert.deepEqual(wrong, [])
    await close()
  })
})
