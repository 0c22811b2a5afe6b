import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { openFounding, openPage, shoot, test } from '../harness.mjs'

// A desk of its own: what others file and decide meanwhile is counted here.
delete process.env.TW_ADDRESS

const WORDS = {
  en: { broken: /^Corroborated: broken 12\./, under: 'Shown here: corroborated.', none: 'Nothing stands under this standard' },
  ar: { broken: /خُرق 12\./, under: 'المعروض هنا: بحسب مصدرين مستقلين.', none: 'لا شيء مسجَّل بهذا المعيار' },
}

describe('a mediator, a projector and two delegations', () => {
  const here = openFounding()
  const projector = { viewport: { width: 1024, height: 768 } }

  for (const lang of ['en', 'ar'])
    test(`choose the standard of proof on the page of a clause, and see what it rests on, in ${lang}`, async () => {
      const { page, wrong, close } = await openPage(here.browser, here.desk.address, projector)
      await page.goto(`${here.desk.address}/clauses/T1A/ceasefire?asOf=2017-11-15&lang=${lang}`)
      const found = page.locator('.found li')
      await found.first().waitFor()
      assert.match((await found.nth(1).innerText()).trim(), WORDS[lang].broken)
      const told = async () => Number(/\d+/.exec(await page.locator('.column:nth-child(2) h2').first().innerText())[0])
      const all = await told()
      await found.nth(1).getByRole('link').press('Enter')
      await page.getByText(WORDS[lang].under).waitFor()
      assert.match(page.url(), /standard=corroborated/)
      assert.ok((await told()) < all)
      await shoot(page, `${lang}-room`)
      await found.nth(2).getByRole('link').press('Enter')
      await page.getByText(WORDS[lang].none).waitFor()
      assert.equal(await told(), all)
      await found.nth(2).getByRole('link').press('Enter')
      await page.getByText(WORDS[lang].none).waitFor({ state: 'detached' })
      assert.deepEqual(wrong, [])
      await close()
    })

  test('see the verdicts above why, and are not taken elsewhere by news', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address, projector)
    let news = 0
    await page.route('**/api/events', (route) => {
      news++
      return route.fulfill({ contentType: 'text/event-stream', body: 'retry: 1000\nevent: change\ndata: 1\n\n' })
    })
    await page.goto(`${here.desk.address}/?asOf=2017-11-15&text=T1A&why=T1A/ceasefire/corroborated&lang=en`)
    await page.locator('[data-why] h2').first().waitFor()
    const hidden = await page.evaluate(() => {
      const head = document.querySelector('thead th').getBoundingClientRect()
      return head.bottom - document.querySelector('[id="T1A/ceasefire"] .verdict').getBoundingClientRect().top
    })
    assert.ok(hidden <= 0, `the verdicts are ${hidden} px beneath the head of the table`)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    const end = await page.evaluate(() => scrollY)
    const before = news
    while (news < before + 2) await page.waitForResponse('**/api/clauses/**')
    assert.equal(await page.evaluate(() => scrollY), end)
    assert.deepEqual(wrong, [])
    await close()
  })

  test('keep the names of the standards above the verdicts, whichever day is asked about', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address, projector)
    for (const lang of ['en', 'ar']) {
      await page.goto(`${here.desk.address}/?asOf=2017-11-15&known=2017-11-10&lang=${lang}`)
      await page.locator('td.standard').first().waitFor()
      const hidden = await page.evaluate(() => {
        scrollTo(0, 1500)
        const [cut, head] = ['.cut', 'thead th'].map((one) => document.querySelector(one).getBoundingClientRect())
        return cut.bottom - head.top
      })
      assert.ok(hidden <= 5, `${hidden} px of the head of the table are hidden, in ${lang}`)
    }
    await close()
  })

  test('have their own colours, and see the day, the page and what is chosen all the same', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address, { ...projector, forcedColors: 'active' })
    await page.goto(`${here.desk.address}/clauses/T1A/ceasefire?asOf=2017-11-15&standard=alleged&lang=en`)
    await page.locator('.found li').first().waitFor()
    const line = (at) => page.locator(at).evaluate((one) => getComputedStyle(one).outlineStyle)
    assert.equal(await line('.found li:first-child'), 'solid')
    const [current, other] = await page.evaluate(() =>
      ['nav a[aria-current]', 'nav a:not([aria-current])'].map(
        (one) => getComputedStyle(document.querySelector(`header ${one}`)).borderBottomColor,
      ),
    )
    assert.notEqual(current, other)
    await page.goto(`${here.desk.address}/map?asOf=2017-11-15&lang=en`)
    await page.locator('.map[data-drawn]').waitFor()
    await shoot(page, 'forced-map')
    await close()
  })
})
