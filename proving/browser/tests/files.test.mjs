import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe } from 'node:test'
import { openFounding, openPage, shoot, test } from '../harness.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PLACE = '34.8402 N 36.7310 E'

describe('files with a report', () => {
  const here = openFounding()

  async function signIn(page, name, lang = 'en') {
    await page.goto(`${here.desk.address}/login?lang=${lang}`)
    await page.locator('#name').fill(name)
    await page.locator('#password').fill(here.desk.password)
    await page.keyboard.press('Enter')
    await page.locator('header').getByText(name).waitFor()
  }

  async function choose(page, field, name) {
    await page.locator(field).click()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
  }

  async function fill(page, claim, lang = 'en') {
    await page.goto(`${here.desk.address}/file?lang=${lang}`)
    await page.locator('#f-claim').fill(claim)
    await choose(page, '#f-act', 'shelling')
    await page.locator('#f-happenedFrom').fill('2017-10-10')
    await page.locator('#f-happenedFrom ~ input[type=time]').fill('17:30')
    await page.locator('#f-happenedTo').fill('2017-10-10')
    await page.locator('#f-happenedTo ~ input[type=time]').fill('19:00')
    await choose(page, '#f-places', 'Talbiseh')
    await choose(page, '#f-actor', lang === 'ar' ? 'قوات الحكومة السورية' : 'government forces')
  }

  /** A photograph with a place in it, drawn by the browser. */
  async function photograph(page) {
    const drawn = await page.evaluate(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 })
      const pen = canvas.getContext('2d')
      pen.fillStyle = '#c98a3d'
      pen.fillRect(0, 0, 320, 240)
      pen.fillStyle = '#4a3a2a'
      pen.arc(160, 130, 70, 0, 7)
      pen.fill()
      return canvas.toDataURL('image/jpeg').split(',')[1]
    })
    const plain = Buffer.from(drawn, 'base64')
    const exif = Buffer.from(`Exif\0\0MM\0*\0\0\0\x08GPS ${PLACE}`, 'latin1')
    const head = Buffer.from([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 255])
    return Buffer.concat([plain.subarray(0, 2), head, exif, plain.subarray(2)])
  }

  async function violations(page) {
    await page.evaluate(axe)
    const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] }))
    return found.violations.map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 160)}`)
  }

  for (const lang of ['en', 'ar'])
    test(`a photograph goes with the report, without its place (${lang})`, async () => {
      const { page, wrong, close } = await openPage(here.browser, here.desk.address)
      await signIn(page, 'monitor', lang)
      await fill(page, `A crater, photographed (${lang})`, lang)
      const photo = await photograph(page)
      await page.locator('#f-files').setInputFiles([
        { name: 'IMG_20171010_Omar.jpg', mimeType: 'image/jpeg', buffer: photo },
        { name: 'setup.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ\0\0 no picture') },
      ])
      await shoot(page, `files-chosen-${lang}`)
      await page.locator('form button[type=submit]').click()
      const kept = page.getByText(/F\d{3}/).first()
      await kept.waitFor()
      await page.locator('.done [role=alert]').waitFor()
      await shoot(page, `files-sent-${lang}`)
      assert.deepEqual(await violations(page), [])
      const id = /F\d{3}/.exec(await kept.innerText())[0]
      const copy = await page.request.get(`${here.desk.address}/api/attachments/${id}`)
      const bytes = await copy.body()
      assert.ok(photo.includes(Buffer.from(PLACE)))
      assert.ok(!bytes.includes(Buffer.from(PLACE)))
      assert.ok(!bytes.includes(Buffer.from('Exif')))
      assert.equal(copy.headers()['content-disposition'], `attachment; filename="${id}.jpg"`)
      await page.locator('.done a[href^="/reports/"]').click()
      const shown = page.locator(`img[src="/api/attachments/${id}"]`)
      await shown.waitFor()
      await page.waitForFunction((one) => document.querySelector(one).naturalWidth === 320, `img[src="/api/attachments/${id}"]`)
      assert.deepEqual(await violations(page), [])
      await shoot(page, `files-report-${lang}`)
      assert.ok(!(await page.content()).includes('Omar'))
      assert.deepEqual(wrong, [])
      await close()
    })

  test('a line that breaks in the middle of a file loses nothing and keeps it once', async () => {
    const { page, close } = await openPage(here.browser, here.desk.address)
    await signIn(page, 'monitor')
    await fill(page, 'Told while the line broke')
    let broken = 0
    await page.route('**/attachments?name=*', async (route) => {
      if (broken++ === 0) {
        await route.fetch() // it arrives, and the answer is lost
        return route.abort('connectionreset')
      }
      return route.continue()
    })
    await page.locator('#f-files').setInputFiles([
      { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('what the patrol wrote down') },
    ])
    await page.locator('form button[type=submit]').click()
    await page.getByText('Not sent: the desk does not answer').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText(/on record as/).waitFor()
    const report = /R\d+/.exec(await page.locator('.done h2').innerText())[0]
    const files = await (await page.request.get(`${here.desk.address}/api/reports/${report}/attachments`)).json()
    assert.equal(files.length, 1)
    await close()
  })

  test('two of two organisations open a file as it came, and say why', async () => {
    const filed = await openPage(here.browser, here.desk.address)
    await signIn(filed.page, 'monitor')
    await fill(filed.page, 'To be opened by two')
    const photo = await photograph(filed.page)
    await filed.page.locator('#f-files').setInputFiles([{ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo }])
    await filed.page.locator('form button[type=submit]').click()
    await filed.page.getByText(/on record as/).waitFor()
    const report = /R\d+/.exec(await filed.page.locator('.done h2').innerText())[0]
    await filed.close()
    for (const name of ['verifier-1', 'verifier-2']) {
      const { page, wrong, close } = await openPage(here.browser, here.desk.address, { acceptDownloads: true })
      await signIn(page, name)
      await page.goto(`${here.desk.address}/reports/${report}?lang=en`)
      await page.getByRole('button', { name: /as it came/ }).click()
      await page.locator('#o-why').fill('to compare the hour')
      const saved = name === 'verifier-2' ? page.waitForEvent('download') : undefined
      await page.getByRole('button', { name: 'Open', exact: true }).click()
      if (saved) assert.deepEqual(readFileSync(await (await saved).path()), photo)
      else await page.getByText(/a second person of another organisation is waited for/).waitFor()
      assert.deepEqual(wrong, [])
      await close()
    }
  })
})
