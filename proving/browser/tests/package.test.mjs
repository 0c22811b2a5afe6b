import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'node:test'
import { enter, openFounding, openPage, shoot, test } from '../harness.mjs'
import { byJava, checkOf, opened, spoilt } from '../verifying.mjs'

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
      checked(folder, await keyOf(page))
      rmSync(folder, { recursive: true })

      await page.setViewportSize({ width: 390, height: 800 })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(wide <= 0, `${wide} px too wide`)
      await shoot(page, `package-narrow-${lang}`, { fullPage: true })
      assert.deepEqual(wrong, [])
      await close()
    })

  const keyOf = async (page) => (await (await page.request.get(`${here.desk.address}/api/ledger?latest=0`)).json()).publicKey

  /** A package of its own in a folder of its own: its bytes, its files, and the key of the record. */
  async function fetched(why) {
    const incident = await published(why)
    const { page, close } = await as('delegate-a')
    const zip = await (await page.request.get(`${here.desk.address}${path(incident)}`)).body()
    const key = await keyOf(page)
    await close()
    const folder = mkdtempSync(join(tmpdir(), 'package'))
    writeFileSync(join(folder, 'p.zip'), zip)
    const unpacked = spawnSync(java('jar'), ['xf', 'p.zip'], { cwd: folder })
    assert.equal(unpacked.status, 0, String(unpacked.stderr))
    return { folder, zip, key, Check: checkOf(readFileSync(join(folder, 'Verify.html'), 'utf8')) }
  }

  test('is checked by the page in it as by the file in it, however it is spoilt', async () => {
    const { folder, zip, key, Check } = await fetched('to be spoilt')
    const handedOut = Check.read(zip)
    await bothSay(folder, Check, [handedOut, ...spoilt(handedOut, 600)], key)
    for (let at = 0; at < zip.length; at += 97) {
      const changed = Uint8Array.from(zip)
      changed[at] ^= 1
      if (await goodBy(Check, () => Check.read(changed), key)) assert.fail(`good, although the ZIP differs at byte ${at}`)
    }

    const open = opened('two shells fell near the school')
    const { entries } = await Check.package(open.files, open.key)
    assert.equal(new TextDecoder().decode(entries[1].opened), 'two shells fell near the school')
    await bothSay(folder, Check, [open.files, ...spoilt(open.files, 600)], open.key)
    rmSync(folder, { recursive: true })
  })

  /** The first is good; of the others both say the same. */
  async function bothSay(folder, Check, packages, key) {
    packages.forEach((one, at) => writeFileSync(join(folder, `${at}.zip`), Check.write(one)))
    const ours = []
    for (const one of packages) ours.push(await goodBy(Check, one, key))
    assert.deepEqual(ours, byJava(folder, packages.length, key))
    assert.ok(ours[0] && ours.filter((good) => !good).length > 300, `${ours.filter((good) => good).length} good`)
  }

  async function goodBy(Check, files, key) {
    try {
      return (await Check.package(typeof files === 'function' ? files() : files, key)).wrong.length === 0
    } catch (problem) {
      assert.ok(problem instanceof Check.Bad, problem.stack)
      return false
    }
  }

  for (const [lang, good, notGood, unreadable, proved] of [
    ['en', 'Good', 'Not good', 'Not checked: it cannot be read', /(\d+) of \1 entries are proved/],
    ['ar', 'سليمة', 'غير سليمة', 'لم تُدقَّق: لا يمكن قراءتها', /القيود المبرهَن عليها: (\d+) من \1/],
  ])
    test(`is checked in a browser without a network, and says what is wrong, in ${lang}`, async () => {
      const { folder, zip, key, Check } = await fetched(`in a browser, ${lang}`)
      const context = await here.browser.newContext({ locale: lang, offline: true, colorScheme: lang === 'ar' ? 'dark' : 'light' })
      const page = await context.newPage()
      const wrong = []
      page.on('pageerror', (error) => wrong.push(String(error)))
      page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
      page.on('request', (request) => request.url().startsWith('file:') || wrong.push(request.url()))
      await page.goto(`file://${folder}/Verify.html`)
      assert.equal(await page.evaluate(() => document.documentElement.dir), lang === 'ar' ? 'rtl' : 'ltr')
      const said = page.locator('#found')
      const heading = said.getByRole('heading')
      await page.locator('#file').setInputFiles(join(folder, 'p.zip'))
      await heading.filter({ hasText: new RegExp(`^${good}$`) }).waitFor()
      assert.match(await said.innerText(), proved)
      assert.equal(await said.locator('details').count(), [...Check.read(zip).keys()].filter((name) => name.startsWith('entries/')).length)
      await page.locator('#key').fill(key)
      await heading.filter({ hasText: new RegExp(`^${good}$`) }).waitFor()
      await shoot(page, `verify-${lang}`, { fullPage: true })
      await page.locator('#key').fill(otherKey)
      await heading.filter({ hasText: new RegExp(`^${notGood}$`) }).waitFor()
      assert.equal(await page.evaluate(() => document.activeElement.id), 'key')
      await page.locator('#key').fill(key.slice(0, -3))
      await heading.filter({ hasText: new RegExp(`^${unreadable}$`) }).waitFor()
      await page.locator('#key').fill(key)

      const files = Check.read(zip)
      const entry = [...files.keys()].find((name) => name.startsWith('entries/'))
      files.set(entry, Uint8Array.from([...files.get(entry)].slice(0, -2).concat(33, 10)))
      writeFileSync(join(folder, 'p.zip'), Check.write(files))
      await page.locator('#file').setInputFiles([])
      await page.locator('#file').setInputFiles(join(folder, 'p.zip'))
      await heading.filter({ hasText: new RegExp(`^${notGood}$`) }).waitFor()
      assert.match(await said.locator('li').innerText(), new RegExp(entry.slice('entries/'.length)))
      if (lang === 'ar') assert.doesNotMatch(await page.locator('body').innerText(), /content is not what/)
      await page.setViewportSize({ width: 360, height: 740 })
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0)
      await shoot(page, `verify-narrow-${lang}`, { fullPage: true })
      assert.deepEqual(wrong, [])
      await context.close()
      rmSync(folder, { recursive: true })
    })

  const otherKey = 'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx'
  const java = (name) => join(process.env.JAVA_HOME ?? '/usr', 'bin', name)

  /** Unpacked and checked by the file in it, with a Java and nothing else. */
  function checked(folder, key) {
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
      await page.getByRole('heading', { name: title }).waitFor()
      const note = await page.locator('blockquote').innerText()
      assert.match(note, new RegExp(`/incidents/${incident}`))
      assert.match(note, /asOf=/)
      await page.getByText(`${here.desk.address}${path(incident)}`).waitFor()
      await page.getByText(package_).waitFor()
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
