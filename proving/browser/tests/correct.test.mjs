import assert from 'node:assert/strict'
import { enter, openFounding, openPage, shoot, test } from '../harness.mjs'

const here = openFounding()

/** What was told of a denial that calls itself a reply, beside what the form asks for. */
const TOLD = { against: ['opp-groups'], with: ['weapons'], of: ['aid'], polarity: 'denies', reply: true }

const told = ({ report, details }) => ({
  polarity: report.polarity,
  reply: report.reply,
  details: details.map((one) => `${one.part} ${one.value.id}`).sort(),
})

for (const [lang, colorScheme] of [
  ['en', 'light'],
  ['ar', 'dark'],
])
  test(`a correction from the page keeps what nobody changed, in ${lang}`, async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address, { colorScheme })
    await enter(page, here.desk, 'monitor')
    const { csrf } = await (await page.request.get(`${here.desk.address}/api/session`)).json()
    const filed = await page.request.post(`${here.desk.address}/api/reports`, {
      headers: { [csrf.header]: csrf.token, 'Idempotency-Key': `a denial in ${lang}` },
      data: {
        kind: 'own-observation',
        claim: 'Nobody fired on the convoy.',
        act: 'shelling',
        happenedFrom: '2017-08-06',
        happenedTo: '2017-08-08',
        places: ['rastan'],
        ...TOLD,
      },
    })
    assert.equal(filed.status(), 201, await filed.text())
    const { id } = await filed.json()
    const before = await (await page.request.get(`${here.desk.address}/api/reports/${id}`)).json()
    assert.equal(before.details.length, 3)

    await page.goto(`${here.desk.address}/file?corrects=${id}&lang=${lang}`)
    await page.locator('.chip', { has: page.locator('[aria-label]') }).first().waitFor()
    assert.equal(await page.locator('details .chip').count(), 3, 'what it was done to, with and about is unfolded')
    assert.equal(await page.locator('#f-polarity').inputValue(), 'denies')
    assert.equal(await page.locator('#f-happenedPrecision').inputValue(), 'approx')
    await page.locator('#f-claim').fill('Nobody fired on the convoy that day.')
    await page.locator('#f-why').fill('The day was left out')
    await shoot(page, `${lang}-correct`, { fullPage: true })
    await page.locator('form button[type=submit]').click()
    const done = page.locator('main .done h2')
    await done.waitFor()
    const corrected = /R\d+/.exec(await done.innerText())[0]
    const after = await (await page.request.get(`${here.desk.address}/api/reports/${corrected}`)).json()

    assert.equal(after.corrects, id)
    assert.equal(after.report.claim, 'Nobody fired on the convoy that day.')
    assert.equal(after.report.happened.iso, before.report.happened.iso)
    assert.deepEqual(told(after), told(before))
    assert.deepEqual(wrong, [])
    await close()
  })

test('a correction names another target, other means and other goods, and takes own words for them', async () => {
  const { page, wrong, close } = await openPage(here.browser, here.desk.address)
  await enter(page, here.desk, 'monitor')
  const { csrf } = await (await page.request.get(`${here.desk.address}/api/session`)).json()
  const filed = await page.request.post(`${here.desk.address}/api/reports`, {
    headers: { [csrf.header]: csrf.token, 'Idempotency-Key': 'a target to be corrected' },
    data: {
      kind: 'own-observation',
      claim: 'A mortar was fired at the post.',
      act: 'shelling',
      happenedFrom: '2017-08-06',
      places: ['rastan'],
      with: ['weapons'],
    },
  })
  const { id } = await filed.json()
  let answer
  const answered = new Promise((go) => (answer = go))
  await page.route(`**/api/reports/${id}?*`, (route) => answered.then(() => route.continue()))
  await page.goto(`${here.desk.address}/file?corrects=${id}&lang=en`)
  await page.locator('main h1').waitFor()
  assert.equal(await page.locator('#f-claim').count(), 0, 'nothing is typed that the report would be put over')
  answer()
  await page.locator('details .chip').waitFor()
  await page.getByRole('button', { name: 'Remove weapons' }).press('Enter')
  await page.locator('#f-with:focus').waitFor()
  await page.keyboard.type('an 82 mm mortar')
  await page.keyboard.press('Enter')
  await page.locator('#f-against').focus()
  await page.keyboard.type('government forces')
  await page.keyboard.press('Enter')
  await page.locator('#f-of').focus()
  await page.keyboard.type('Detainees')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('#f-why').fill('The first telling left them out')
  await page.locator('form button[type=submit]').click()
  const done = page.locator('main .done h2:focus')
  await done.waitFor()
  const corrected = /R\d+/.exec(await done.innerText())[0]
  const after = await (await page.request.get(`${here.desk.address}/api/reports/${corrected}`)).json()
  assert.deepEqual(told(after).details, ['against gov-forces', 'of detainees', 'with an 82 mm mortar'])
  assert.deepEqual(wrong, [])
  await close()
})

for (const [lang, inherits] of [
  ['en', 'It is linked in the place of the other into'],
  ['ar', 'يُربط مكان الآخر في'],
])
  test(`a correction stands in the incident of its report, and the form says so before it is sent, in ${lang}`, async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'monitor')
    const { csrf } = await (await page.request.get(`${here.desk.address}/api/session`)).json()
    const post = async (path, data) => {
      const headers = { [csrf.header]: csrf.token, 'Idempotency-Key': `${path} ${lang}` }
      const answer = await page.request.post(`${here.desk.address}${path}`, { headers, data })
      assert.equal(answer.status(), 201, await answer.text())
      return (await answer.json()).id
    }
    const report = await post('/api/reports', {
      kind: 'own-observation',
      claim: `Shells fell on the mill, ${lang}.`,
      act: 'shelling',
      happenedFrom: '2017-08-06',
      places: ['rastan'],
    })
    const incident = await post('/api/links', { reports: [report, 'R001'], why: 'one happening' })

    await page.goto(`${here.desk.address}/file?corrects=${report}&lang=${lang}`)
    const before = page.locator('aside', { hasText: inherits })
    await before.waitFor()
    assert.match(await before.innerText(), new RegExp(incident))
    await page.locator('#f-why').fill('It was the bakery')
    await page.locator('form button[type=submit]').click()
    const done = page.locator('main .done h2')
    await done.waitFor()
    const corrected = /R\d+/.exec(await done.innerText())[0]
    await page.goto(`${here.desk.address}/incidents/${incident}?lang=${lang}`)
    await page.locator('.history li', { hasText: `${report} → ${corrected}: It was the bakery` }).waitFor()
    const { incident: now } = await (await page.request.get(`${here.desk.address}/api/incidents/${incident}`)).json()
    assert.deepEqual([...now.reports].sort(), ['R001', corrected].sort())
    assert.deepEqual(wrong, [])
    await close()
  })

for (const [lang, twice] of [
  ['en', 'The clocks showed this time twice; say which, +03:00 or +02:00.'],
  ['ar', 'أظهرت الساعات هذا الوقت مرتين؛ حدّد أيهما: +03:00 أو +02:00.'],
])
  test(`a time that the clocks showed twice is asked for, filed and kept in a correction, in ${lang}`, async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, 'monitor')
    await page.goto(`${here.desk.address}/file?lang=${lang}`)
    await page.locator('#f-claim').fill(`Shells fell by night, ${lang}.`)
    await page.locator('#f-act').fill('shelling')
    await page.locator('#f-act').press('Enter')
    await page.locator('#f-happenedFrom').fill('2017-10-26')
    assert.equal(await page.locator('#f-happenedFrom-which').count(), 0, 'most times are those of one moment')
    await page.locator('#f-happenedFrom ~ input[type=time]').fill('23:30')
    await page.locator('#f-happenedFrom-which').waitFor()
    await page.locator('form button[type=submit]').click()

    await page.locator('#f-happenedFrom-which:focus').waitFor()
    const said = await page.locator('#f-happenedFrom-error').innerText()
    assert.equal(said.replace(/[\u2068\u2069]/g, ''), twice)
    assert.equal(await page.locator('#f-happenedFrom').getAttribute('aria-invalid'), 'true')
    assert.match(await page.locator('#f-happenedFrom').getAttribute('aria-describedby'), /f-happenedFrom-error/)
    await shoot(page, `${lang}-time-twice`, { fullPage: true })
    await page.locator('#f-happenedFrom-which').selectOption('+02:00')
    await page.locator('form button[type=submit]').click()
    const done = page.locator('main .done h2')
    await done.waitFor()
    const id = /R\d+/.exec(await done.innerText())[0]
    const told = async (one) =>
      (await (await page.request.get(`${here.desk.address}/api/reports/${one}`)).json()).report.happened.iso
    assert.match(await told(id), /^2017-10-26T23:30(:00)?\+02:00/)

    await page.goto(`${here.desk.address}/file?corrects=${id}&lang=${lang}`)
    await page.locator('#f-happenedFrom-which').waitFor()
    assert.equal(await page.locator('#f-happenedFrom-which').inputValue(), '+02:00')
    await page.locator('#f-claim').fill(`Five shells fell by night, ${lang}.`)
    await page.locator('#f-why').fill('They were counted')
    await page.locator('form button[type=submit]').click()
    await done.waitFor()
    const corrected = /R\d+/.exec(await done.innerText())[0]
    assert.equal(await told(corrected), await told(id))

    await page.goto(`${here.desk.address}/reports/${corrected}?lang=${lang}`)
    const row = page.locator('article table tbody tr').first()
    await row.waitFor()
    assert.match(await row.innerText(), /Shells fell by night.*Five shells fell by night/s)
    assert.equal(await page.locator('article table tbody tr').count(), 1, 'what stayed as it was is not listed')
    await shoot(page, `${lang}-corrected`, { fullPage: true })
    await page.goto(`${here.desk.address}/reports/${id}?lang=${lang}`)
    await page.locator('article table tbody tr').waitFor()
    assert.equal(await page.locator('article .claim').innerText(), `Shells fell by night, ${lang}.`)
    assert.equal(await page.locator(`a[href*="corrects=${id}"]`).count(), 0, 'it is not corrected again')
    assert.deepEqual(wrong, [])
    await close()
  })
