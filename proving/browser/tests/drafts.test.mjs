import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { enter, openFounding, openPage, signIn, test } from '../harness.mjs'

/** A source can be in what somebody is still typing. */
const SOURCE = 'the baker of the second street'

describe('what is being typed on a machine that several people use', () => {
  const here = openFounding()

  const open = (page, path, lang = 'en') => page.goto(`${here.desk.address}${path}?lang=${lang}`)

  async function type(page, claim) {
    await open(page, '/file')
    await page.locator('#f-claim').fill(claim)
    await page.getByLabel('Public or media').check()
    await page.locator('#f-sourceName').fill(SOURCE)
  }
  async function leave(page) {
    await open(page, '/settings')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('Nobody is signed in').waitFor()
  }
  /** The claim in the form, once the form is there. */
  async function claim(page) {
    await page.locator('#f-claim').waitFor()
    return page.locator('#f-claim').inputValue()
  }
  async function movingWords(page) {
    await open(page, '/incidents/I15')
    await page.locator('.beside button').first().click()
    return page.locator('#move-why')
  }

  test('is shown to nobody else who signs in there, and to its writer again', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'monitor')
    await (await movingWords(page)).fill('As the baker told us')
    await type(page, 'Seen from the roof')
    await leave(page)
    await open(page, '/file')
    assert.equal(await claim(page), '')

    await signIn(page, here.desk, 'verifier-1')
    await open(page, '/file')
    assert.equal(await claim(page), '')
    assert.equal(await page.getByText('Your draft was kept').count(), 0)
    assert.equal(await (await movingWords(page)).inputValue(), '')
    await page.locator('#move-why').fill('A word of another')
    await leave(page)

    await signIn(page, here.desk, 'monitor')
    await open(page, '/file')
    await page.getByText('Your draft was kept').waitFor()
    assert.equal(await claim(page), 'Seen from the roof')
    assert.equal(await page.locator('#f-sourceName').inputValue(), SOURCE)
    assert.equal(await (await movingWords(page)).inputValue(), 'As the baker told us')
    assert.deepEqual(wrong, [])
    await close()
  })

  test('leaves every page of the browser with its writer', async () => {
    const { page: one, wrong, close } = await openPage(here.browser, here.desk.address)
    await enter(one, here.desk, 'monitor')
    await type(one, 'Seen from the tower')
    const other = await one.context().newPage()
    await leave(other)
    await one.getByText('to file it you have to sign in').waitFor()
    assert.equal(await claim(one), '')
    await signIn(other, here.desk, 'verifier-2')
    await one.locator('header').getByText('verifier-2').waitFor()
    assert.equal(await claim(one), '')
    assert.deepEqual(wrong, [])
    await close()
  })

  test('before signing in is of this tab alone, and comes along', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await open(page, '/file', 'ar')
    await page.locator('#f-claim').fill('رأيناه من السطح')
    const other = await page.context().newPage()
    await open(other, '/file')
    assert.equal(await claim(other), '')
    await other.close()

    await page.reload()
    assert.equal(await claim(page), 'رأيناه من السطح')
    await page.locator('main a[href^="/login"]').click()
    await page.locator('#name').fill('monitor')
    await page.locator('#password').fill(here.desk.password)
    await page.keyboard.press('Enter')
    await page.getByText('حُفظت مسودتك وهي هنا من جديد').waitFor()
    assert.equal(await claim(page), 'رأيناه من السطح')
    await leave(page)
    await open(page, '/file')
    assert.equal(await claim(page), '')
    assert.deepEqual(wrong, [])
    await close()
  })

  test('is not offered again by the browser itself', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'monitor')
    await open(page, '/file')
    await page.getByLabel('Public or media').check()
    assert.equal(await page.locator('#f-sourceName').evaluate((field) => field.form.autocomplete), 'off')
    await close()
  })

  test('by an earlier desk, under no name, is shown to nobody and forgotten', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address)
    await page.addInitScript(
      (source) => localStorage.setItem('draft', JSON.stringify({ claim: source })),
      SOURCE,
    )
    await enter(page, here.desk, 'monitor')
    await open(page, '/file')
    assert.equal(await claim(page), '')
    assert.equal(await page.evaluate(() => localStorage.getItem('draft')), null)
    await close()
  })
})
