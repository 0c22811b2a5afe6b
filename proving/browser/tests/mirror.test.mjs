import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { enter, openBrowser, openDesk, openPage, shoot, test } from '../harness.mjs'

const SAID = { en: 'The mirror that others copy could not be written', ar: 'تعذّرت كتابة المرآة' }

describe('a mirror that cannot be written', () => {
  let data
  let desk
  let browser
  before(async () => {
    data = mkdtempSync(join(tmpdir(), 'trucewatch-mirror-'))
    desk = await openDesk(undefined, data)
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await desk?.close()
    rmSync(data, { recursive: true, force: true })
  })

  for (const lang of ['en', 'ar'])
    test(`is told of on every page until it has caught up, in ${lang}`, async () => {
      const { page, wrong, close } = await openPage(browser, desk.address)
      const strip = page.locator('.behind').filter({ hasText: SAID[lang] })
      const shown = async (path) => {
        await page.goto(`${desk.address}${path}?lang=${lang}`)
        await page.locator('main h1').waitFor()
      }
      await enter(page, desk, 'monitor')
      await shown('/')
      assert.equal(await strip.count(), 0)
      const mirror = join(data, readdirSync(data).find((name) => name.startsWith('trucewatch-demo-')), 'demo/mirror')
      renameSync(join(mirror, 'tile'), join(mirror, 'tile-aside'))
      writeFileSync(join(mirror, 'tile'), 'no folder')

      await file(page, lang)

      await strip.waitFor()
      for (const path of ['/reports', '/incidents', '/ledger', '/guide', '/settings', '/map']) {
        await shown(path)
        await strip.waitFor()
      }
      await shoot(page, `${lang}-mirror-behind`)
      const guest = await openPage(browser, desk.address)
      await guest.page.goto(`${desk.address}/?lang=${lang}`)
      await guest.page.locator('main h1').waitFor()
      assert.equal(await guest.page.locator('.behind').count(), 0, 'whoever only reads has nothing to do about it')
      await guest.close()

      rmSync(join(mirror, 'tile'))
      renameSync(join(mirror, 'tile-aside'), join(mirror, 'tile'))
      await strip.waitFor({ state: 'detached' })
      assert.deepEqual(wrong, [])
      await close()
    })

  /** Somebody files elsewhere, while this page is open. */
  async function file(page, lang) {
    const { csrf } = await (await page.request.get(`${desk.address}/api/session`)).json()
    const answer = await page.request.post(`${desk.address}/api/reports`, {
      headers: { [csrf.header]: csrf.token, 'Idempotency-Key': `mirror-${lang}` },
      data: {
        kind: 'own-observation',
        happenedFrom: '2017-08-23',
        places: ['talbiseh'],
        act: 'shelling',
        claim: `A shell fell on the mill, ${lang}`,
      },
    })
    assert.ok((await answer.json()).mirrorBehind)
  }
})
