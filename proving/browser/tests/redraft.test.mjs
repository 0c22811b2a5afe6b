import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe } from 'node:test'
import { enter, openFounding, openPage, shoot, test } from '../harness.mjs'

/** A ban of the founding case; a narrower one takes away what only the wider one counted. */
const WIDE = 'must not use-of-force in pocket or across contact-line'
const NARROW = 'must not air-strike in pocket or across contact-line'

describe('other words for the agreement', () => {
  const here = openFounding()

  const editor = (page) => page.locator('.cm-content')

  /** Types as a person does, over the first place where these words stand. */
  async function type(page, before, after) {
    await editor(page).click()
    await page.keyboard.press('Control+f')
    await page.locator('.cm-search input[name=search]').fill(before)
    await page.keyboard.press('End') // the field is read when a key is let go
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.keyboard.insertText(after)
  }
  async function open(page, lang = 'en') {
    await page.goto(`${here.desk.address}/redraft?lang=${lang}`)
    await editor(page).waitFor()
  }

  test('turn verdicts as one types, and are entered nowhere', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'verifier-1')
    await page.goto(`${here.desk.address}/agreement?lang=en`)
    await page.getByRole('link', { name: 'Try other words' }).click()
    await page.getByText('These are the words on record.').waitFor()
    await type(page, WIDE, NARROW)
    await page.getByText(/would change\.$/).waitFor()
    const changed = page.locator('section', { has: page.getByRole('heading', { name: /T1 ceasefire/ }) })
    await changed.first().getByText('No longer counted:').first().waitFor()
    await shoot(page, 'redraft')

    await page.reload()
    await page.getByText(/would change\.$/).waitFor()
    await page.getByRole('button', { name: 'Back to the words on record' }).click()
    await page.getByText('These are the words on record.').waitFor()
    const stored = await page.evaluate(() => JSON.stringify(localStorage))
    assert.ok(!stored.includes('redraft'), 'what is as on record is not kept')
    assert.deepEqual(wrong, [])
    await close()
  })

  test('are told all that is wrong with them, and lead to the place', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'verifier-1')
    await open(page)
    await type(page, WIDE, 'must not use-of-fo in nowhere-known')
    await page.getByText('2 problems in the draft').waitFor()
    await page.getByText('cannot be judged as it stands').waitFor()
    await page.getByRole('button', { name: /^Line \d/ }).first().click()
    const focus = () => document.activeElement?.shadowRoot?.activeElement?.classList.contains('cm-content')
    assert.ok(await page.evaluate(focus))
    await page.locator('.cm-lintRange-error').first().waitFor()
    await shoot(page, 'redraft-broken')
    assert.deepEqual(wrong, [])
    await close()
  })

  test('are not said to change nothing before they are judged', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'verifier-1')
    await open(page)
    await page.getByText('These are the words on record.').waitFor()
    let go
    const held = new Promise((resolve) => (go = resolve))
    await page.route(/\/api\/redraft\?/, async (route) => {
      await held
      await route.continue()
    })
    const sent = page.waitForRequest((one) => one.method() === 'POST' && one.url().includes('/api/redraft'))
    await type(page, WIDE, 'must not use-of-fo in nowhere-known')
    await sent
    await page.getByText('Judging the draft…').waitFor()
    assert.equal(await page.getByText('would change').count(), 0)
    go()
    await page.getByText('2 problems in the draft').waitFor()
    assert.deepEqual(wrong, [])
    await close()
  })

  test('are read from right to left beside words that run from left to right', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'verifier-1')
    await open(page, 'ar')
    await type(page, WIDE, NARROW)
    await page.getByText('لم يعد يُحتسب:').first().waitFor()
    await shoot(page, 'redraft-ar')
    assert.equal(await page.locator('.editor').getAttribute('dir'), 'ltr')
    assert.deepEqual(wrong, [])
    await close()
  })

  test('can be taken along as a file', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'verifier-1')
    await open(page)
    await type(page, WIDE, NARROW)
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the draft as a file' }).click()
    const saved = await file
    assert.equal(saved.suggestedFilename(), 'agreement.md')
    assert.ok(readFileSync(await saved.path(), 'utf8').includes(NARROW))
    assert.deepEqual(wrong, [])
    await close()
  })

  test('are not offered to those who may not try them', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'delegate-a')
    await page.goto(`${here.desk.address}/agreement?lang=en`)
    await page.getByRole('link', { name: 'Rival texts side by side' }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'Try other words' }).count(), 0)
    await close()
  })
})
