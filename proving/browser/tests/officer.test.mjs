import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { hands } from '../hands.mjs'
import { enter, openFounding, openPage, shoot, test } from '../harness.mjs'

// A desk of its own: what others file and decide meanwhile is counted here.
delete process.env.TW_ADDRESS

describe('a watch officer on a bad night', () => {
  const here = openFounding()

  async function file(page, claim) {
    const { csrf } = await (await page.request.get(`${here.desk.address}/api/session`)).json()
    const answer = await page.request.post(`${here.desk.address}/api/reports`, {
      headers: { [csrf.header]: csrf.token, 'Idempotency-Key': claim },
      data: { kind: 'public', sourceName: claim, happenedFrom: '2017-11-03', places: ['rastan'], act: 'shelling', claim },
    })
    assert.equal(answer.status(), 201, await answer.text())
    return (await answer.json()).id
  }
  const letter = (page, code, key) =>
    page.evaluate((how) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', how)), {
      ...{ key, code, bubbles: true, cancelable: true },
    })

  for (const lang of ['en', 'ar'])
    test(`links, corrects, decides and moves on with few keys, from the list and back to it, in ${lang}`, async () => {
      const { page, wrong, close } = await openPage(here.browser, here.desk.address)
      await enter(page, here.desk, 'monitor')
      const word = `bridge${lang}`
      for (const at of ['first', 'second', 'third']) await file(page, `Mortars on the ${word}, told by the ${at}`)
      await page.goto(`${here.desk.address}/reports?q=${word}&lang=${lang}`)
      await page.locator('tbody tr').nth(2).waitFor()
      const hand = hands(page)
      // On a keyboard of other letters the same place does the same.
      if (lang === 'ar') await letter(page, 'KeyJ', 'ت')
      else await hand.press('j')
      await page.locator('aside [data-act=link]').waitFor()
      await shoot(page, `${lang}-officer`)
      await hand.press('l')
      await page.locator('main section li .acts button').first().waitFor()
      await hand.to('main section li .acts button')
      await hand.press('Enter')
      await page.waitForURL(/reports=R\d+(%2C|,)R\d+/)
      await hand.to('#f-why')
      await hand.type('Same bridge, same hour')
      await hand.press('Control+Enter')
      await page.locator('#done:focus').waitFor()
      assert.ok(hand.steps() <= 24, `${hand.steps()} steps to link two`)
      const incident = /I\d+/.exec(await page.locator('#done').innerText())[0]
      await hand.to('.done a:last-child')
      await hand.press('Enter')
      await page.waitForURL(new RegExp(`/reports\\?.*q=${word}`))
      await page.locator('aside [data-act=correct]').waitFor()
      await hand.press('c')
      await page.locator('#f-why').waitFor()
      assert.match(page.url(), /corrects=R/)
      await page.locator('#f-why').fill('The source took it back')
      await page.locator('#f-claim').fill('It was no mortar')
      await hand.press('Control+Enter')
      await page.locator('main .done h2:focus').waitFor()
      await page.getByRole('link', { name: lang === 'ar' ? 'العودة إلى قائمة التقارير' : 'Back to the list' }).waitFor()

      await enter(page, here.desk, 'verifier-1')
      await page.goto(`${here.desk.address}/incidents/${incident}?lang=${lang}`)
      await page.locator('[data-act=decide]').first().waitFor()
      const deciding = hands(page)
      await deciding.press('d')
      await page.locator('input[name=outcome-occurrence]:focus').first().waitFor()
      await deciding.press('Space')
      await deciding.to('#why-occurrence')
      await deciding.type('Heard by the patrol')
      await deciding.press('Control+Enter')
      await page.locator('.recorded').waitFor()
      assert.ok(deciding.steps() <= 8, `${deciding.steps()} steps to decide`)
      assert.deepEqual(wrong, [])
      await close()
    })

  test('who speaks to the machine turns the letters off, and none does anything', async () => {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await page.goto(`${here.desk.address}/settings?lang=en`)
    await page.getByLabel('Letters alone walk lists and open forms').uncheck()
    await page.goto(`${here.desk.address}/reports?lang=en`)
    await page.locator('tbody tr').first().waitFor()
    assert.equal(await page.getByText('j and k walk the list').count(), 0)
    await page.keyboard.press('j')
    await page.keyboard.press('l')
    assert.match(page.url(), /\/reports\?lang=en$/)
    assert.deepEqual(wrong, [])
    await close()
  })
})
