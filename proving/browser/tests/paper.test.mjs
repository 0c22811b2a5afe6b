import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { enter, openFounding, openPage, test } from '../harness.mjs'

/** Paper cannot be unfolded, scrolled or asked: what is left out of it is lost without a word. */
describe('on paper', () => {
  const founding = openFounding()

  /** Opens a page as it is while it is being printed. */
  async function printed(path, ready) {
    const opened = await openPage(founding.browser, founding.desk.address, { viewport: { width: 1000, height: 700 } })
    await enter(opened.page, founding.desk, 'verifier-1')
    await opened.page.goto(`${founding.desk.address}${path}`)
    await opened.page.locator(ready).first().waitFor()
    await opened.page.emulateMedia({ media: 'print' })
    await opened.page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    return opened
  }

  test('a clause names every report and every happening that the page knows', async () => {
    const { page, wrong, close } = await printed('/clauses/T1/ceasefire?lang=en', '[data-why] h2')
    assert.equal(await page.getByRole('button', { name: /^Show all/ }).count(), 0)
    assert.equal(await page.getByText(/^\+\d/).count(), 0)
    const told = await page.locator('[data-why] .one').count()
    assert.ok(told > 20, `${told} happenings`)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    assert.ok((await page.locator('[data-why] .one').count()) < 10)
    assert.deepEqual(wrong, [])
    await close()
  })

  test('the board tells why reports were set aside', async () => {
    const { page, close } = await printed('/?lang=en', 'th[scope=row]')
    await page.getByText('plans and promises').waitFor()
    await close()
  })

  test('a list says in words what was looked for, and which of its pages it is', async () => {
    const { page, close } = await printed('/reports?lang=en&act=shelling&q=sohr', 'th[scope=row]')
    assert.match(await page.locator('p.printed b').first().locator('..').innerText(), /Act:\s+shelling;\s+Words:\s+sohr/i)
    await close()
    const all = await printed('/reports?lang=ar', 'th[scope=row]')
    assert.ok(await all.page.getByText(/^صفحة 1 من \d+$/).isVisible())
    assert.ok(!(await all.page.locator('nav a[rel=next]').isVisible()))
    await all.close()
    const incidents = await printed('/incidents?lang=en&only=undecided', 'th[scope=row]')
    assert.ok(await incidents.page.locator('p.printed').getByText('undecided', { exact: true }).isVisible())
    await incidents.close()
  })

  test('what many told of one happening stands on the sheet, six beside each other', async () => {
    const opened = await openPage(founding.browser, founding.desk.address)
    await enter(opened.page, founding.desk, 'monitor')
    const { csrf } = await (await opened.page.request.get(`${founding.desk.address}/api/session`)).json()
    const { rows } = await (await opened.page.request.get(`${founding.desk.address}/api/reports?size=200`)).json()
    const reports = rows.slice(20, 34).map((row) => row.id)
    const made = await opened.page.request.post(`${founding.desk.address}/api/links`, {
      headers: { [csrf.header]: csrf.token, 'Idempotency-Key': 'many accounts on paper' },
      data: { reports, why: 'to see many beside each other' },
    })
    assert.equal(made.status(), 201, await made.text())
    const { id } = await made.json()
    await opened.close()
    for (const lang of ['en', 'ar']) {
      const { page, wrong, close } = await printed(`/incidents/${id}?lang=${lang}`, '.scroll thead th')
      const heads = await page.locator('.scroll thead th a').allInnerTexts()
      assert.deepEqual([...heads].sort(), [...reports].sort())
      assert.equal(await page.locator('.scroll table').count(), 3)
      const over = await page.locator('.scroll').evaluate((box) => box.scrollWidth - box.clientWidth)
      assert.ok(over <= 1, `${over} px lie beside the sheet, in ${lang}`)
      assert.deepEqual(wrong, [])
      await close()
    }
  })

  test('a map has its picture, and the list all of its places by name', async () => {
    const { page, close } = await printed('/map?lang=en', '.map[data-drawn]')
    assert.ok(await page.locator('.map > .copy').isVisible())
    const list = page.locator('.places')
    const cut = await list.evaluate((box) => box.scrollHeight - box.clientHeight)
    assert.ok(cut <= 1, `${cut} px of the list are cut off`)
    assert.ok(await list.getByText('Talbiseh', { exact: true }).isVisible())
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    assert.equal(await page.locator('.map > .copy').count(), 0)
    await close()
  })

  test('the agreement is as wide as the sheet, and says when and of what record it was printed', async () => {
    const { page, close } = await printed('/agreement?lang=en', 'article h2')
    const wide = await page.locator('article').evaluate((text) => text.clientWidth / document.body.clientWidth)
    assert.ok(wide > 0.9, `the text takes ${wide} of the sheet`)
    const from = await page.locator('p.printed').first().innerText()
    assert.match(from, new RegExp(`printed on .*${new Date().getFullYear()}`))
    assert.match(from, /entries on record: \d+/)
    await close()
  })
})
