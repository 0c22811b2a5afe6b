import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'node:test'
import { enter, openFounding, openPage, shoot, test } from '../harness.mjs'

/** What stands on record of a published incident leaves the desk as one file that nobody has to believe. */
describe('the package of a published incident', () => {
  const here = openFounding()
  const path = (incident) => `/api/incidents/${incident}/package`

  async function as(name, options = {}) {
    const opened = await openPage(here.browser, here.desk.address, options)
    await enter(opened.page, here.desk, name)
    const { csrf } = await (await opened.page.request.get(`${here.desk.address}/api/session`)).json()
    const post = async (where, data) => {
      const headers = { [csrf.header]: csrf.token, 'Idempotency-Key': `${name} ${where} ${JSON.stringify(data)}` }
      const answer = await opened.page.request.post(`${here.desk.address}${where}`, { headers, data })
      assert.equal(answer.status(), 201, await answer.text())
      return answer.json()
    }
    return { ...opened, post }
  }

  /** An incident of two reports that anybody reads, linked and published. */
  async function published(why) {
    const monitor = await as('monitor')
    const { id } = await monitor.post('/api/links', { reports: ['R001', 'R002'], why })
    for (const [seen, to] of ['screened', 'under-verification', 'reported'].entries())
      await monitor.post(`/api/incidents/${id}/state`, { to, why, seen })
    await monitor.close()
    const releaser = await as('releaser')
    await releaser.post(`/api/incidents/${id}/state`, { to: 'published', why, seen: 3 })
    await releaser.close()
    return id
  }

  for (const [lang, colorScheme, fetch, title] of [
    ['en', 'light', 'Fetch the evidence package', 'The evidence, to be checked elsewhere'],
    ['ar', 'dark', 'جلب حزمة الأدلة', 'الأدلة، لمن يتحقق منها في مكان آخر'],
  ])
    test(`a delegate fetches it from the page of the incident, on a telephone as well, in ${lang}`, async () => {
      const incident = await published(`one happening, ${lang}`)
      const { page, wrong, close } = await as('delegate-a', { colorScheme })
      await page.goto(`${here.desk.address}/incidents/${incident}?lang=${lang}`)
      await page.getByRole('heading', { name: title }).waitFor()
      await shoot(page, `package-${lang}`, { fullPage: true })
      const waiting = page.waitForEvent('download')
      await page.getByRole('link', { name: fetch }).click()
      const file = await waiting
      assert.equal(file.suggestedFilename(), `${incident}.zip`)
      const folder = mkdtempSync(join(tmpdir(), 'package'))
      await file.saveAs(join(folder, 'p.zip'))
      checked(folder, (await (await page.request.get(`${here.desk.address}/api/ledger?latest=0`)).json()).publicKey)
      rmSync(folder, { recursive: true })

      await page.setViewportSize({ width: 390, height: 800 })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(wide <= 0, `${wide} px too wide`)
      await shoot(page, `package-narrow-${lang}`, { fullPage: true })
      assert.deepEqual(wrong, [])
      await close()
    })

  /** Unpacked and checked by the file in it, with a Java and nothing else. */
  function checked(folder, key) {
    const java = (name) => join(process.env.JAVA_HOME ?? '/usr', 'bin', name)
    const unpacked = spawnSync(java('jar'), ['xf', 'p.zip'], { cwd: folder })
    assert.equal(unpacked.status, 0, String(unpacked.stderr))
    rmSync(join(folder, 'p.zip'))
    const said = spawnSync(java('java'), ['Verify.java', 'package', '.', key], { cwd: folder })
    assert.equal(said.status, 0, `${said.stdout}${said.stderr}`)
  }

  for (const [lang, title, package_] of [
    ['en', 'Cite it, and check it without this desk', 'The other side checks it'],
    ['ar', 'الاستشهاد به والتحقق منه دون هذا المكتب', 'يتحقق منها الطرف الآخر'],
  ])
    test(`paper has the citation, and where the package is and how it is checked, in ${lang}`, async () => {
      const incident = await published(`on paper, ${lang}`)
      const { page, close } = await as('delegate-b')
      const head = page.waitForResponse(/api\/ledger/)
      await page.goto(`${here.desk.address}/incidents/${incident}?lang=${lang}`)
      await page.getByText(package_).waitFor()
      await head
      await page.emulateMedia({ media: 'print' })
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      assert.ok(await page.getByRole('heading', { name: title }).isVisible())
      const note = await page.locator('blockquote').innerText()
      assert.match(note, new RegExp(`/incidents/${incident}`))
      assert.match(note, /asOf=/)
      assert.ok(await page.getByText(`${here.desk.address}${path(incident)}`).isVisible())
      assert.ok(await page.getByText(package_).isVisible())
      await shoot(page, `paper-${lang}-package`, { fullPage: true })
      await close()
    })

  test('is not there before, and neither is a word of it', async () => {
    const { page, close } = await as('delegate-a')
    await page.goto(`${here.desk.address}/incidents/I05?lang=en`)
    await page.getByText('Cite it').waitFor()
    assert.equal(await page.getByText('evidence package').count(), 0)
    assert.equal((await page.request.get(`${here.desk.address}${path('I05')}`)).status(), 404)
    await close()
  })
})
