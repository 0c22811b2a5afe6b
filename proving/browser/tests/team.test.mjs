import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { enter, openFounding, openPage, shoot, test } from '../harness.mjs'

describe('a team whose members cross each other', () => {
  const here = openFounding()

  async function at(name, path, options) {
    const opened = await openPage(here.browser, here.desk.address, options)
    await enter(opened.page, here.desk, name)
    await opened.page.goto(`${here.desk.address}${path}${path.includes('?') ? '&' : '?'}lang=en`)
    return opened
  }
  const first = (page) => page.locator('.three section').first()

  async function answer(page, outcome, why) {
    await first(page).getByRole('button', { name: 'Decide' }).click()
    await first(page).getByLabel(outcome, { exact: true }).check()
    await page.locator('#why-occurrence').fill(why)
  }
  const send = (page) => first(page).locator('button[type=submit]').click()

  test('who decides second sees what the first said, and chooses', async () => {
    const one = await at('verifier-1', '/incidents/I14')
    const two = await at('verifier-2', '/incidents/I14')
    await answer(one.page, 'Confirmed', 'The convoy was seen at Rastan')
    await answer(two.page, 'Refuted', 'No convoy passed')
    await send(one.page)
    await first(one.page).getByText('The convoy was seen at Rastan').waitFor()

    await send(two.page)
    await two.page.getByText('Not sent: somebody else decided meanwhile').waitFor()
    await first(two.page).getByText('The convoy was seen at Rastan').waitFor()
    assert.equal(await two.page.locator('#why-occurrence').inputValue(), 'No convoy passed')
    await shoot(two.page, 'team-conflict')
    await first(two.page).getByLabel('Confirmed', { exact: true }).check()
    await two.page.locator('#why-occurrence').fill('The driver says so too')
    await send(two.page)
    await first(two.page).getByText('two reviewers of two organisations').first().waitFor()
    await one.close()
    await two.close()
  })

  test('a line lost while saving loses no word and takes nothing twice', async () => {
    const { page, close } = await at('verifier-1', '/incidents/I15')
    const findings = async () =>
      (await (await page.request.get(`${here.desk.address}/api/incidents/I15`)).json()).findings.length
    await answer(page, 'Probable', 'Told by four, seen by none')
    // The desk takes it, and its answer is lost on the way.
    await page.route('**/findings?*', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await send(page)
    await page.getByText('Not sent: the desk does not answer').waitFor()
    assert.equal(await page.locator('#why-occurrence').inputValue(), 'Told by four, seen by none')
    assert.equal(await findings(), 1)
    await page.unroute('**/findings?*')
    await send(page)
    await page.locator('#why-occurrence').waitFor({ state: 'detached' })
    assert.equal(await findings(), 1)

    await page.context().setOffline(true)
    await page.locator('.beside button').first().click()
    await page.locator('#move-why').fill('Half a sentence')
    await page.context().setOffline(false)
    await page.reload()
    await page.locator('.beside button').first().click()
    assert.equal(await page.locator('#move-why').inputValue(), 'Half a sentence')
    await close()
  })

  test('on a slow line what is being sent says so, and is sent once however often it is pressed', async () => {
    const { page, wrong, close } = await at('monitor', '/incidents/I18')
    let sent = 0
    let answer
    const answered = new Promise((go) => (answer = go))
    await page.route('**/state?*', (route) => (sent++, answered.then(() => route.continue())))
    await page.locator('.beside button').first().click()
    await page.locator('#move-to').selectOption('screened')
    await page.locator('#move-why').fill('On a slow line')
    const button = page.locator('.beside button[type=submit]')
    await button.dblclick({ force: true })
    await page.locator('#move-why').evaluate((field) => field.form.requestSubmit())
    await button.filter({ hasText: 'Sending…' }).waitFor()
    answer()
    await page.locator('.beside li').filter({ hasText: 'On a slow line' }).waitFor()
    assert.equal(sent, 1)
    assert.deepEqual(wrong, [])
    await close()
  })

  test('an incident is moved, a party comments, and look-alikes are kept apart, each with words', async () => {
    const monitor = await at('monitor', '/incidents/I16')
    await monitor.page.getByRole('button', { name: 'Move' }).click()
    await monitor.page.locator('#move-to').selectOption('screened')
    await monitor.page.locator('#move-why').fill('In the zone and in its time')
    await monitor.page.locator('.beside button[type=submit]').click()
    await monitor.page.getByText('In the zone and in its time').waitFor()

    const party = await at('delegate-b', '/incidents/I16')
    await party.page.getByRole('button', { name: 'Comment' }).click()
    await party.page.locator('#comment-words').fill('We withdrew the day before.')
    await party.page.locator('#comments button[type=submit]').click()
    await party.page.getByText('delegate-b (Party B)').waitFor()
    assert.equal(await party.page.getByText('In the zone and in its time').count(), 0)
    await monitor.page.getByText('We withdrew the day before.').waitFor()
    await shoot(monitor.page, 'team-incident', { fullPage: true })

    await monitor.page.goto(`${here.desk.address}/link?reports=R041&lang=en`)
    await monitor.page.getByText('2.4 km apart').waitFor()
    await shoot(monitor.page, 'team-possibly-the-same')
    await monitor.page.getByRole('button', { name: 'Not the same as R029' }).click()
    await monitor.page.getByPlaceholder('Why').fill('Another town')
    await monitor.page.keyboard.press('Enter')
    await monitor.page.getByText('Kept apart from R029').waitFor()
    assert.equal(await monitor.page.getByText('2.4 km apart').count(), 0)
    await monitor.close()
    await party.close()
  })
})
