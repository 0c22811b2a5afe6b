import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { enter, openFounding, openPage, shoot } from '../harness.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe('a name that is picked', () => {
  const here = openFounding()

  async function form(lang, options = {}) {
    const opened = await openPage(here.browser, here.desk.address, options)
    await enter(opened.page, here.desk, 'monitor')
    await opened.page.goto(`${here.desk.address}/file?lang=${lang}`)
    await opened.page.locator('#f-places').waitFor()
    const field = (name) => opened.page.locator('.row').filter({ has: opened.page.locator(`[for="f-${name}"]`) })
    const chips = (name) => field(name).locator('.chip bdi').allInnerTexts()
    return { ...opened, field, chips }
  }

  test('is found by a part that only it has, in either script, and by the keyboard alone', async () => {
    const { page, wrong, close, field, chips } = await form('en')
    await page.locator('#f-places').focus()
    await page.keyboard.type('houl')
    await page.keyboard.press('Enter')
    assert.deepEqual(await chips('places'), ['Houla'])
    await page.locator('#f-places:focus').waitFor()
    await page.keyboard.type('تلبيسـه')
    await page.keyboard.press('Enter')
    assert.deepEqual(await chips('places'), ['Houla', 'Talbiseh'])
    await page.keyboard.type('dahab')
    await page.keyboard.press('Tab')
    assert.deepEqual(await chips('places'), ['Houla', 'Talbiseh', 'Tell Dahab'])
    await page.locator('#f-placeWords:focus').waitFor()
    assert.equal(await field('places').locator('[role=status]').first().innerText(), 'Tell Dahab chosen')
    assert.deepEqual(wrong, [])
    await close()
  })

  test('is chosen with the arrows where several fit, which is said', async () => {
    const { page, wrong, close, field, chips } = await form('ar', { colorScheme: 'dark' })
    const input = page.locator('#f-act')
    await input.focus()
    await page.keyboard.type('قصف')
    await field('act').getByText(/^أسماء توافق: \d+$/).waitFor()
    await page.keyboard.press('ArrowDown')
    const reached = await input.getAttribute('aria-activedescendant')
    const words = await page.locator(`[id="${reached}"] bdi`).first().innerText()
    await page.evaluate(axe)
    const found = await page.evaluate(() => globalThis.axe.run('main', { resultTypes: ['violations'] }))
    assert.deepEqual(found.violations.map((one) => one.id), [])
    await shoot(page, 'ar-pick')
    await page.keyboard.press('Enter')
    assert.deepEqual(await chips('act'), [words])
    await field('act').locator('.chip:focus').waitFor()
    await page.keyboard.press('Enter')
    assert.deepEqual(await chips('act'), [words], 'a second press takes nothing back')
    await page.keyboard.press('Tab')
    await field('act').locator('button:focus').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('#f-act:focus').waitFor()
    await page.keyboard.type('مدفع')
    await page.keyboard.press('Escape')
    await page.keyboard.type('xyz')
    await page.keyboard.press('Enter')
    await field('act').getByText('لا اسم كهذا هنا').waitFor()
    await input.fill('تل')
    await page.locator('#f-places').focus()
    assert.deepEqual(await chips('act'), [])
    assert.deepEqual(wrong, [])
    await close()
  })

  test('stops the sending where nobody knows which is meant, and on a telephone it fits', async () => {
    const telephone = { viewport: { width: 375, height: 800 }, hasTouch: true, isMobile: true }
    const { page, wrong, close, field, chips } = await form('en', telephone)
    await page.locator('#f-claim').fill('Shells fell')
    await page.locator('#f-places').fill('tell')
    await page.locator('form button[type=submit]').click()
    await field('places').getByText('names fit what was typed').waitFor()
    await page.locator('#f-places:focus').waitFor()
    await page.locator('#f-places').tap()
    await field('places').getByRole('option', { name: 'Tell Amri' }).tap()
    assert.deepEqual(await chips('places'), ['Tell Amri'])
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0)
    assert.deepEqual(wrong, [])
    await close()
  })
})
