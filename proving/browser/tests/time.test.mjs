import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { openFounding, openPage, shoot, test } from '../harness.mjs'

describe('a time that is not known exactly', () => {
  const here = openFounding()

  async function visit(path, options = {}) {
    const opened = await openPage(here.browser, here.desk.address, options)
    await opened.page.goto(`${here.desk.address}${path}`)
    await opened.page.locator('main h1').first().waitFor()
    return opened
  }

  /** Where the bars of an incident begin and end, in percent from the left, in the order of its columns. */
  async function bars(lang) {
    const { page, wrong, close } = await visit(`/incidents/I27?lang=${lang}`)
    await page.locator('tbody [data-bar]').first().waitFor()
    const drawn = await page.locator('tbody [data-bar]').evaluateAll((all) =>
      all.map((bar) => {
        const rect = bar.querySelector('rect')
        const [x, width] = ['x', 'width'].map((name) => parseFloat(rect.getAttribute(name)))
        return { span: bar.dataset.bar, x, width }
      }),
    )
    const words = await page.locator('main').innerText()
    assert.deepEqual(wrong, [])
    await close()
    return { drawn, words }
  }

  test('is a bar on one line of time for all of an incident, which runs as one reads', async () => {
    const english = await bars('en')
    const arabic = await bars('ar')
    assert.ok(english.drawn.length >= 5, `${english.drawn.length} bars`)
    assert.match(english.words, /The bars stand on one line of time, 1 Jan 2011 – 5 Oct 2017/)
    english.drawn.forEach(({ span, x, width }, index) => {
      assert.ok(width > 0, span)
      const mirrored = arabic.drawn[index]
      assert.equal(mirrored.span, span)
      assert.ok(Math.abs(mirrored.x - (100 - x - width)) < 1e-6, `${span} is not mirrored`)
    })
    const from = (date) => english.drawn.find((one) => one.span.startsWith(date))
    const [day, years] = [from('2017-09-10'), from('2011-01-01')]
    assert.ok(years.width > 90 && day.width < 1, 'bars are as long as what they stand for')
  })

  test('is a bar in the list of incidents, and where there is no room a day has none', async () => {
    const { page, wrong, close } = await visit('/incidents?lang=ar')
    const widthOf = async (id) => {
      const row = page.locator('tbody tr').filter({ has: page.locator('th', { hasText: id }) })
      return row.locator('[data-bar] rect').evaluate((bar) => ['x', 'width'].map((name) => parseFloat(bar.getAttribute(name))))
    }
    await page.locator('tbody [data-bar]').first().waitFor()
    const [day, weeks, years] = [await widthOf('I34'), await widthOf('I35'), await widthOf('I27')]
    assert.ok(day[1] < weeks[1] && weeks[1] < years[1], 'bars are as long as what they stand for')
    assert.ok(years[0] + years[1] <= 100, 'what began before the line reaches to its edge')
    const drawn = () => page.locator('tbody [data-bar]').filter({ visible: true }).count()
    const wide = await drawn()
    assert.equal(wide, await page.locator('tbody tr').count())
    await page.setViewportSize({ width: 375, height: 800 })
    assert.ok((await drawn()) < wide)
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0)
    assert.deepEqual(wrong, [])
    await close()
  })

  test('is a bar on the page of a report, and no stroke among the days of the map', async () => {
    const report = await visit('/reports/R152?lang=en')
    await report.page.locator('[data-bar] rect').first().waitFor()
    await report.close()
    const map = await visit('/map?asOf=2017-11-15&lang=ar', { colorScheme: 'dark' })
    await map.page.getByText('تذكر عدة أيام من دون تعيين أحدها').waitFor()
    assert.ok((await map.page.locator('svg .vague').count()) > 60)
    await shoot(map.page, 'ar-map-vague')
    await map.close()
  })

  test('is no day of a text: the calendar counts from entry into force, and says where that is unknown', async () => {
    for (const [lang, counted, unknown] of [
      ['en', 'day 183, D+182', 'day unknown'],
      ['ar', 'اليوم 183، ي+182', 'اليوم غير معلوم'],
    ]) {
      const { page, wrong, close } = await visit(`/calendar?asOf=2018-02-01&lang=${lang}`)
      const named = (text) => page.locator('b', { hasText: new RegExp(`^${text}$`) })
      const line = (text) => page.locator('.terms li').filter({ has: named(text) })
      await line('T1').getByText(counted).waitFor()
      await line('S1').getByText(unknown).waitFor()
      const due = page.locator('tbody tr').filter({ hasText: 'T1A' }).filter({ hasText: /D\+4|ي\+4/ })
      await due.first().waitFor()
      await shoot(page, `${lang}-calendar-days`)
      assert.deepEqual(wrong, [])
      await close()
    }
  })
})
