import assert from 'node:assert/strict'
import { hands } from '../hands.mjs'
import { enter, openFounding, openPage, shoot, test } from '../harness.mjs'

const here = openFounding()

for (const [lang, dark] of [
  ['en', false],
  ['ar', true],
])
  test(`an evening of reports from one source is filed by the keyboard alone, in ${lang}`, async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address, {
      colorScheme: dark ? 'dark' : 'light',
    })
    await enter(page, here.desk, 'monitor')
    await page.goto(`${here.desk.address}/file?lang=${lang}`)
    const hand = hands(page)
    const { press, type, to } = hand
    await page.locator('#f-claim').waitFor()
    await page.locator('input[name=kind]:checked').focus()
    for (let at = 0; at < 3; at++) await press('ArrowDown')
    assert.equal(await page.locator('input[name=kind]:checked').inputValue(), 'public')
    const source = `Radio ${lang}`
    await to('#f-claim')
    await told('first', async () => {
      await to('#f-sourceName')
      await type(source)
      await to('#f-saidOn ~ label input')
      await press('Space')
    })
    const first = hand.steps()

    const ids = []
    for (const name of ['second', 'third', 'fourth']) {
      await to('main .done button:last-of-type')
      await press('Enter')
      await page.locator('#f-claim:focus').waitFor()
      assert.equal(await page.locator('input[name=kind]:checked').inputValue(), 'public')
      assert.equal(await page.locator('#f-sourceName').inputValue(), source)
      ids.push(await told(name, async () => {}))
    }
    const each = (hand.steps() - first) / 3
    assert.ok(each <= 34, `${each} steps a report; the first took ${first}`)
    const read = async (id) => (await page.request.get(`${here.desk.address}/api/reports/${id}`)).json()
    const sources = await Promise.all(ids.map(async (id) => (await read(id)).report.source.id))
    assert.equal(new Set(sources).size, 1, 'what was named once is one source')
    await shoot(page, `${lang}-evening`, { fullPage: true })

    await page.goto(`${here.desk.address}/file?corrects=${ids[0]}&lang=${lang}`)
    await page.locator('#f-why').waitFor()
    await page.locator('#f-claim').focus()
    await press('End')
    await type(' Two more fell.')
    await to('#f-why')
    await type('They were counted again')
    await press('Control+Enter')
    await page.locator('main .done h2:focus').waitFor()
    await to('main .done button')
    await press('Enter')
    await page.locator('main form :checked:focus').waitFor()
    assert.ok(!page.url().includes('corrects='), 'another report is none in the place of the same')
    assert.deepEqual(wrong, [])
    await close()

    /** Files one; `more` fills in what it takes the first time. */
    async function told(name, more) {
      await type(`Shells fell on the mill, ${name} ${lang}.`)
      await to('#f-act')
      await type('shelling')
      await press('Enter')
      await to('#f-happenedFrom')
      await page.locator('#f-happenedFrom').fill('2017-08-06')
      await to('#f-places')
      await type('rastan')
      await press('Enter')
      await more()
      await press('Control+Enter')
      const done = page.locator('main .done h2:focus')
      await done.waitFor()
      return /R\d+/.exec(await done.innerText())[0]
    }
  })
