// Makes the pictures of docs/guide anew; run.mjs calls it where TW_GUIDE is set. Each is a page at work, as WebP.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { enter, home, openBrowser, openDesk, openPage } from './harness.mjs'

const folder = join(home, 'docs/guide/images')

const desk = await openDesk()
const browser = await openBrowser()
const painter = await browser.newPage()
mkdirSync(folder, { recursive: true })

/** The browser writes WebP itself; sharp letters need few colours and little room. */
async function picture(page, name, clip) {
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true], main [role=status][aria-live]'))
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.evaluate(() => {
    document.activeElement?.blur()
    scrollTo(0, 0)
  })
  const shot = await page.screenshot({ clip: { x: 0, y: 0, width: 1280, height: 900, ...clip }, fullPage: true })
  const made = await painter.evaluate(async (png) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
    const canvas = new OffscreenCanvas(image.width, image.height)
    canvas.getContext('2d').drawImage(image, 0, 0)
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 })).arrayBuffer())
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))
  }, shot.toString('base64'))
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(made, 'base64'))
}

async function as(name) {
  const opened = await openPage(browser, desk.address)
  if (name) await enter(opened.page, desk, name)
  return opened.page
}
async function go(page, path, lang = 'en') {
  await page.goto(`${desk.address}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
  await page.locator('main h1').first().waitFor()
}

/** The same page for the readers of each language. */
async function both(page, path, name, clip, ready = 'main h1') {
  for (const [lang, end] of [
    ['en', ''],
    ['ar', '-ar'],
  ]) {
    await go(page, path, lang)
    await page.locator(ready).first().waitFor()
    await picture(page, name + end, clip)
  }
}

const reader = await as()
await both(reader, '/?asOf=2017-11-15', 'board')
await both(reader, '/clauses/T1A/aid?asOf=2017-08-09', 'why', { height: 560 })
await both(reader, '/ledger', 'ledger', { height: 640 })

const monitor = await as('monitor')
async function fill(claim, source) {
  await go(monitor, '/file')
  await monitor.locator('input[name=kind]').nth(3).check()
  await monitor.locator('#f-claim').fill(claim)
  await monitor.locator('#f-happenedFrom').fill('2017-10-10')
  for (const [field, name] of [
    ['#f-act', 'shelling'],
    ['#f-places', 'Talbiseh'],
    ['#f-actor', 'government forces'],
    ['#f-source', source],
  ]) {
    await monitor.locator(field).fill(name)
    await monitor.locator(field).press('Enter')
  }
}
async function file() {
  await monitor.locator('form button[type=submit]').click()
  const done = monitor.locator('main .done h2')
  await done.waitFor()
  return /R\d+/.exec(await done.innerText())[0]
}
await fill('Shells fell on the market of Talbiseh in the evening', 'AAN-0804')
await picture(monitor, 'file', { height: 1000 })
await go(monitor, '/file', 'ar')
await picture(monitor, 'file-ar', { height: 1000 })
await go(monitor, '/file')
const one = await file()
await fill('Shells on the market of Talbiseh, nobody hurt', 'SOHR-71553')
const other = await file()

await both(monitor, `/link?reports=${one}`, 'link', { height: 760 }, `text=${other}`)
await go(monitor, `/link?reports=${one},${other}`)
await monitor.locator('#f-why').fill('Same market, same evening')
await monitor.locator('form button[type=submit]').click()
await monitor.locator('main .done h2').waitFor()
const incident = /I\d+/.exec(await monitor.locator('main .done h2').innerText())[0]

async function move(page, to, why) {
  await go(page, `/incidents/${incident}`)
  await page.getByRole('button', { name: 'Move' }).click()
  await page.locator('#move-to').selectOption(to)
  await page.locator('#move-why').fill(why)
  await page.locator('.beside button[type=submit]').click()
  await page.getByText(why).waitFor()
}
await move(monitor, 'screened', 'In the zone and in its time')
await move(monitor, 'under-verification', 'A patrol goes there tomorrow')
for (const name of ['verifier-1', 'verifier-2']) {
  const verifier = await as(name)
  await go(verifier, `/incidents/${incident}`)
  const first = verifier.locator('.three section').first()
  await first.getByRole('button', { name: 'Decide' }).click()
  await first.getByLabel('Confirmed', { exact: true }).check()
  await verifier.locator('#why-occurrence').fill(`Craters and splinters, seen by ${name}`)
  await first.locator('button[type=submit]').click()
  await first.getByText(`seen by ${name}`).waitFor()
}
const party = await as('delegate-a')
await go(party, `/incidents/${incident}`)
await party.getByRole('button', { name: 'Comment' }).click()
await party.locator('#comment-words').fill('We ask to see the photographs.')
await party.locator('#comments button[type=submit]').click()
await party.getByText('delegate-a (Party A)').waitFor()
await both(monitor, `/incidents/${incident}`, 'incident', { height: 1100 }, 'text=delegate-a (Party A)')
await both(monitor, '/?asOf=2017-11-15&text=T1', 'verified', { height: 640 })
await both(monitor, '/incidents', 'incidents', { height: 560 })

const admin = await as('admin')
for (const [lang, name, party] of [
  ['en', 'accounts', 'opposition groups'],
  ['ar', 'accounts-ar', 'فصائل المعارضة'],
]) {
  await go(admin, '/settings', lang)
  await admin.getByText('verifier-2').first().waitFor()
  await admin.locator('#a-name').fill('delegate-c')
  await admin.locator('#a-organisation').fill('Party B')
  await admin.locator('#a-role').selectOption('PB')
  await admin.locator('#a-party').fill(party)
  await admin.locator('#a-party').press('Enter')
  const top = await admin.locator('#a-role').evaluate((one) => one.getBoundingClientRect().top + scrollY)
  await picture(admin, name, { y: Math.max(0, top - 560), height: 700 })
}

await browser.close()
await desk.close()
