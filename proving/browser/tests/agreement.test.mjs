import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe } from 'node:test'
import { openFounding, openPage, shoot, tabTo, test } from '../harness.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const POSTS = '[id="T1M/checkpoints"]'
const ABOVE = '.quote:has(+ [id="T1M/checkpoints"])'

/** The words that are marked in one place. */
const lit = (place) => place.locator('.lit').allInnerTexts()

describe('an encoding and the prose it retells', () => {
  const here = openFounding()

  async function agreement(query, options = {}) {
    const opened = await openPage(here.browser, here.desk.address, options)
    await opened.page.goto(`${here.desk.address}/agreement?${query}`)
    await opened.page.locator(`${POSTS} summary`).waitFor()
    return { ...opened, posts: opened.page.locator(POSTS), above: opened.page.locator(ABOVE) }
  }

  test('show what both name, and say where the prose names nothing', async () => {
    const { page, wrong, close, posts, above } = await agreement('code=all&clause=T1M/checkpoints&lang=en')
    await posts.locator('.word', { hasText: 'al-duwayr' }).hover()
    await posts.getByText('al-duwayr is named above: al-Duwayr.').waitFor()
    assert.deepEqual(await lit(above), ['al-Duwayr'])
    await posts.locator('.word', { hasText: 'russia' }).first().hover()
    await posts.getByText('russia: no words above name it').waitFor()
    assert.deepEqual(await lit(above), [])
    await above.locator('.word', { hasText: '4 August' }).hover()
    await posts.locator('.lit', { hasText: '2017-08-04' }).nth(1).waitFor()
    await above.locator('.word', { hasText: 'three' }).hover()
    await posts.getByText('3 is named above: three.').waitFor()
    assert.deepEqual(await lit(posts), ['3'])
    await page.mouse.move(0, 0)
    await page.locator('.lit').first().waitFor({ state: 'detached' })
    await page.evaluate(axe)
    const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
    assert.deepEqual(found.violations.map((one) => one.id), [])
    assert.deepEqual(wrong, [])
    await close()
  })

  test('are walked with the keyboard, in Arabic and in the dark', async () => {
    const dark = { colorScheme: 'dark' }
    const { page, wrong, close, posts, above } = await agreement('clause=T1M/checkpoints&lang=ar', dark)
    assert.equal(await page.locator('.word').filter({ visible: true }).count(), 0)
    await posts.locator('summary').focus()
    await page.keyboard.press('Enter')
    await tabTo(page, `${POSTS} .word`)
    for (const name of ['2', 'checkpoints', 'hirbnafsah']) {
      await page.keyboard.press('ArrowRight')
      await posts.locator('.word:focus', { hasText: name }).waitFor()
    }
    await posts.getByText('مذكور في النص أعلاه').waitFor()
    assert.deepEqual(await lit(above), ['Hirbnafsah'])
    await page.keyboard.press('Enter')
    await shoot(page, 'ar-agreement-words')
    await page.locator('nav a').first().focus()
    assert.deepEqual(await lit(above), ['Hirbnafsah'], 'what was pinned stays')
    await above.locator('.word[tabindex="0"]').focus()
    await page.keyboard.press('Escape')
    await page.locator('.lit').first().waitFor({ state: 'detached' })
    assert.deepEqual(wrong, [])
    await close()
  })

  test('answer to a finger', async () => {
    const telephone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    const { page, wrong, close, posts, above } = await agreement('code=all&clause=T1M/checkpoints&lang=en', telephone)
    await above.locator('.word', { hasText: 'Qubaybat' }).tap()
    await posts.locator('.lit').waitFor()
    assert.deepEqual(await lit(posts), ['qubaybat'])
    await shoot(page, 'narrow-agreement-words')
    await posts.locator('.word', { hasText: 'tell-amri' }).tap()
    await above.locator('.lit', { hasText: 'Tell Amri' }).waitFor()
    assert.deepEqual(await lit(above), ['Tell Amri'])
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0)
    assert.deepEqual(wrong, [])
    await close()
  })
})
