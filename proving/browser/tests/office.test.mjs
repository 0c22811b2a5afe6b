import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { openBrowser, openOffice, openPage, shoot, signIn, test } from '../harness.mjs'
import { openOrganisation } from '../organisation.mjs'

const PASSWORD = 'a sentence is good'

/** In the order of a first morning: each test stands on what the one before it left. */
describe('an office that begins with nothing', () => {
  let folder
  let organisation
  let office
  let browser
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trucewatch-office-'))
    organisation = await openOrganisation('desk')
    const setting = join(folder, 'oidc')
    writeFileSync(setting, `name The office\nissuer ${organisation.issuer}\nclient desk\nsecret of the tests\n`)
    office = await openOffice(join(folder, 'data'), '--oidc', setting)
    office.password = PASSWORD
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await office?.close()
    organisation?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Opens the settings as `name`, where the accounts are. */
  async function settings(name, lang = 'en') {
    const opened = await openPage(browser, office.address)
    await signIn(opened.page, office, name, lang)
    await opened.page.goto(`${office.address}/settings?lang=${lang}`)
    await opened.page.locator('#a-name').waitFor()
    return opened
  }
  async function make(page, { name, role, password = '', subject = '' }) {
    await page.locator('#a-name').fill(name)
    await page.locator('#a-organisation').fill('Field mission')
    await page.locator('#a-role').selectOption(role)
    await page.locator('#a-subject').fill(subject)
    await page.locator('#a-password').fill(password)
    await page.getByRole('button', { name: 'Make an account' }).click()
  }
  const row = (page, name) => page.locator('main tbody tr').filter({ hasText: name })

  test('says that it is new, and its one link makes the first account', async () => {
    const { page, wrong, close } = await openPage(browser, office.address)
    await page.goto(`${office.address}/?lang=en`)
    await page.getByText('This desk is new.').waitFor()
    await shoot(page, 'office-new')

    await page.goto(office.first)
    await page.locator('#name').fill('ada')
    await page.locator('#organisation').fill('Field mission')
    await page.locator('#password').fill('too short')
    await page.keyboard.press('Enter')
    await page.locator('#password-error').waitFor()
    await page.locator('#password').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.locator('header').getByText('ada').waitFor()
    await page.goto(`${office.address}/?lang=en`)
    await page.getByText('this account reads none').waitFor()
    assert.deepEqual(await page.locator('header a').allInnerTexts(), ['Trucewatch', 'Guide', 'ada', 'العربية'])
    assert.deepEqual(wrong, [])
    await close()
  })

  test('knows its link once', async () => {
    const { page, close } = await openPage(browser, office.address)
    await page.goto(`${office.first}&lang=en`)
    await page.getByText('There is a first account already').waitFor()
    assert.equal(await page.locator('#name').count(), 0)
    await page.goto(`${office.address}/?lang=ar`)
    await page.getByText('القراءة هنا تحتاج إلى حساب').waitFor()
    await close()
  })

  test('has a second administrator agree to what the first proposes', async () => {
    const first = await settings('ada')
    await make(first.page, { name: 'omar', role: 'OPS', password: PASSWORD })
    await first.page.getByText('Made. Give the password over').waitFor()
    assert.equal(await first.page.locator('#a-role option').count(), 1)
    await make(first.page, { name: 'lena', role: 'OPS', subject: 'lena-at-the-office' })
    await first.page.getByText('Another administrator has to agree').waitFor()
    assert.match(await row(first.page, 'lena').innerText(), /proposed by ada, waits for a second administrator/)
    assert.equal(await row(first.page, 'lena').getByRole('button', { name: 'Agree' }).count(), 0)

    const second = await settings('omar', 'ar')
    await shoot(second.page, 'office-proposed-ar')
    await row(second.page, 'lena').getByRole('button', { name: 'الموافقة' }).click()
    await row(second.page, 'lena').getByText('ada').waitFor({ state: 'detached' })
    await shoot(second.page, 'office-accounts-ar')
    assert.deepEqual([first.wrong, second.wrong], [[], []])
    await first.close()
    await second.close()
  })

  test('says what ends before an account ends, and ends nothing where that is not wanted', async () => {
    const { page, wrong, close } = await settings('ada')
    await make(page, { name: 'sami', role: 'OPS', password: PASSWORD })
    await row(page, 'sami').getByText('proposed by ada').waitFor()
    const end = row(page, 'sami').getByRole('button', { name: 'End the account of sami' })

    await end.focus()
    await page.keyboard.press('Enter')
    await row(page, 'sami').getByText('What was proposed for sami is taken back').waitFor()
    await shoot(page, 'office-end')
    await row(page, 'sami').getByRole('button', { name: 'Cancel' }).click()
    assert.equal(await row(page, 'sami').count(), 1)
    assert.ok(await end.evaluate((button) => button === document.activeElement))

    await end.click()
    await end.click()
    await row(page, 'sami').waitFor({ state: 'detached' })
    await row(page, 'omar').getByRole('button', { name: 'End the account of omar' }).click()
    await row(page, 'omar').getByText('It ends once a second administrator asks').waitFor()
    assert.deepEqual(wrong, [])
    await close()
  })

  test('lets in by their organisation whom an account names, and nobody else', async () => {
    const { page, close } = await openPage(browser, office.address)
    const door = page.getByRole('link', { name: 'Sign in with The office' })
    organisation.subject = 'a stranger'
    await page.goto(`${office.address}/login?lang=en`)
    await door.click()
    await page.getByText('Give this name to the keeper of the desk: a stranger').waitFor()
    await shoot(page, 'office-stranger')

    organisation.subject = 'lena-at-the-office'
    await page.goto(`${office.address}/login?lang=en`)
    await door.click()
    await page.locator('header').getByText('lena').waitFor()
    const session = await (await page.request.get(`${office.address}/api/session`)).json()
    assert.deepEqual([session.signedIn, session.name], [true, 'lena'])
    await close()
  })
})
