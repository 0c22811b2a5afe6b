import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { enter, openFounding, openPage, shoot, test } from '../harness.mjs'

/** Every page that is not looked at closely; each with what shows that it is there. */
const OTHERS = {
  '/agreement': 'article',
  '/compare': 'main summary',
  '/map': '.map[data-drawn]',
  '/reports?open=R075': 'aside h2',
  '/reports/R075': 'main article',
  '/incidents': 'main tbody',
  '/calendar': 'main h2',
  '/sources': 'main tbody',
  '/ledger': 'main tbody',
  '/ledger/100': 'main h1',
  '/settings': 'main fieldset',
  '/guide': 'main h1',
  '/file': '#f-claim',
  '/file?corrects=R075': '#f-why',
  '/link?reports=R075,R076': '#f-why',
  '/redraft': '.cm-content',
  '/login': '#name',
  '/reports/R999': '[role=alert]',
}

describe('on a narrow telephone', () => {
  const here = openFounding()

  for (const lang of ['en', 'ar'])
    test(`nothing lies beside the page, and what is compared stands on one line, in ${lang}`, async () => {
      const { page, wrong, close } = await openPage(here.browser, here.desk.address, {
        viewport: { width: 360, height: 740 },
      })
      await enter(page, here.desk, 'verifier-1')
      const show = async (path, ready) => {
        await page.goto(`${here.desk.address}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
        await page.locator(ready).first().waitFor()
        const beside = await page.evaluate(() => {
          const lies = (one) => {
            const { left, right, width } = one.getBoundingClientRect()
            const isBeside = left < -1 || right > innerWidth + 1
            return width > 0 && isBeside && one.checkVisibility() && !one.closest('.scroll, .map, .unseen')
          }
          return [...document.querySelectorAll('main *')].filter(lies).map((one) => one.cloneNode().outerHTML)
        })
        assert.deepEqual(beside, [], path)
      }

      await show('/', 'td.standard')
      const rows = await page.locator('tr:has(td.standard)').evaluateAll((all) =>
        all.map((row) => ({
          marks: [...row.querySelectorAll('td.standard svg')].map((mark) => mark.getBoundingClientRect().bottom),
          broken: [...row.querySelectorAll('td.standard .words')].some((words) => words.offsetHeight > 30),
        })),
      )
      const plain = rows.filter((row) => !row.broken)
      assert.ok(plain.length > 0)
      for (const { marks } of plain) assert.ok(Math.max(...marks) - Math.min(...marks) <= 1, marks.join())
      await shoot(page, `${lang}-narrow-board`)

      await show('/clauses/T1/ceasefire', '[data-why] h2')

      await show(`/incidents/${await ofTwo(page)}`, '.scroll table')
      const over = await page.locator('.scroll').evaluate((box) => box.scrollWidth - box.clientWidth)
      assert.ok(over <= 1, `${over} px of two accounts lie beside the page`)
      await shoot(page, `${lang}-narrow-incident`)
      for (const [path, ready] of Object.entries(OTHERS)) await show(path, ready)
      assert.deepEqual(wrong, [])
      await close()
    })

  /** An incident of two reports. */
  async function ofTwo(page) {
    const { rows } = await (await page.request.get(`${here.desk.address}/api/incidents?size=200`)).json()
    return rows.find((row) => row.reports.length === 2).id
  }
})
