import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe } from 'node:test'
import { openBrowser, openDesk, openPage, shoot, test } from '../harness.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WORDS = {
  en: { add: 'Add a passkey', door: 'Sign in with a passkey', remove: /Remove the passkey/, out: 'Sign out' },
  ar: { add: 'إضافة مفتاح مرور', door: 'الدخول بمفتاح مرور', remove: /إزالة مفتاح المرور/, out: 'الخروج' },
}

describe('passkeys, with an authenticator of the browser', () => {
  let desk
  let browser
  let address
  before(async () => {
    desk = await openDesk()
    browser = await openBrowser()
    // Passkeys are bound to a name, and the demo prints a number.
    address = desk.address.replace('127.0.0.1', 'localhost')
  })
  after(async () => {
    await browser?.close()
    await desk?.close()
  })

  async function withAuthenticator(page, verified = true) {
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('WebAuthn.enable')
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: verified,
        automaticPresenceSimulation: true,
      },
    })
    return { cdp, authenticatorId }
  }

  async function signIn(page, name, lang) {
    await page.goto(`${address}/login?lang=${lang}`)
    await page.locator('#name').fill(name)
    await page.locator('#password').fill(desk.password)
    await page.keyboard.press('Enter')
    await page.locator('header').getByText(name).waitFor()
  }

  async function violations(page) {
    await page.evaluate(axe)
    const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] }))
    return found.violations.map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 160)}`)
  }

  async function signOut(page) {
    await page.evaluate(async () => {
      const { csrf } = await (await fetch('/api/session')).json()
      await fetch('/api/session', { method: 'DELETE', headers: { [csrf.header]: csrf.token } })
    })
  }

  for (const lang of ['en', 'ar'])
    test(`one is added, opens the desk, and is worth nothing once removed (${lang})`, async () => {
      const { page, wrong, close } = await openPage(browser, address)
      await withAuthenticator(page)
      await signIn(page, 'verifier-1', lang)
      await page.goto(`${address}/settings?lang=${lang}`)
      await page.locator('#p-label').fill('The laptop of the office')
      await page.getByRole('button', { name: WORDS[lang].add }).click()
      await page.getByRole('button', { name: WORDS[lang].remove }).waitFor()
      assert.deepEqual(await violations(page), [])
      await shoot(page, `passkey-settings-${lang}`)

      await signOut(page)
      await page.goto(`${address}/login?lang=${lang}`)
      await shoot(page, `passkey-door-${lang}`)
      await page.getByRole('button', { name: WORDS[lang].door }).click()
      await page.locator('header').getByText('verifier-1').waitFor()

      await page.goto(`${address}/settings?lang=${lang}`)
      await page.getByRole('button', { name: WORDS[lang].remove }).click()
      await page.getByRole('button', { name: WORDS[lang].remove }).waitFor({ state: 'detached' })
      await signOut(page)
      await page.goto(`${address}/login?lang=${lang}`)
      await page.getByRole('button', { name: WORDS[lang].door }).click()
      await page.locator('[role=alert]').waitFor()
      assert.equal((await (await page.request.get(`${address}/api/session`)).json()).signedIn, false)
      assert.deepEqual(wrong, [])
      await close()
    })

  test('what was signed once opens nothing a second time', async () => {
    const { page, close } = await openPage(browser, address)
    await withAuthenticator(page)
    await signIn(page, 'monitor', 'en')
    await page.goto(`${address}/settings?lang=en`)
    await page.locator('#p-label').fill('Again')
    await page.getByRole('button', { name: WORDS.en.add }).click()
    await page.getByRole('button', { name: WORDS.en.remove }).waitFor()
    await signOut(page)
    await page.goto(`${address}/login?lang=en`)
    const sent = page.waitForRequest((request) => new URL(request.url()).pathname === '/api/session/passkey')
    await page.getByRole('button', { name: WORDS.en.door }).click()
    const body = (await sent).postData()
    await page.locator('header').getByText('monitor').waitFor()
    const again = await page.evaluate(async (signed) => {
      const { csrf } = await (await fetch('/api/session')).json()
      const headers = { 'Content-Type': 'application/json', [csrf.header]: csrf.token }
      const answer = await fetch('/api/session/passkey', { method: 'POST', headers, body: signed })
      return [answer.status, (await answer.json()).code]
    }, body)
    assert.deepEqual(again, [401, 'wrong-passkey'])
    await close()
  })

  test('an authenticator that does not ask who holds it opens nothing', async () => {
    const { page, close } = await openPage(browser, address)
    await withAuthenticator(page, false)
    await signIn(page, 'verifier-2', 'en')
    await page.goto(`${address}/settings?lang=en`)
    await page.locator('#p-label').fill('Unasked')
    await page.getByRole('button', { name: WORDS.en.add }).click()
    await page.locator('[role=alert]').waitFor()
    assert.deepEqual(await (await page.request.get(`${address}/api/passkeys`)).json(), [])
    await close()
  })
})
