import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { hands } from '../hands.mjs'
import { enter, openFounding, openPage, shoot, test } from '../harness.mjs'

// A desk of its own: what others file and decide meanwhile is counted here.
delete process.env.TW_ADDRESS

/** Whatever has the focus on the way shows it, and after an act it is where the work goes on. */
function seenHands(page) {
  const focus = () =>
    page.evaluate(() => {
      const at = document.activeElement
      // A date is shown in the reader's own form, under a field that is not seen: the ring is around both.
      const outlined = [at, at.parentElement, at.parentElement?.parentElement].some((one) => {
        const style = one && getComputedStyle(one)
        return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
      })
      const box = at.getBoundingClientRect()
      return {
        lost: at === document.body,
        seen: outlined && box.width > 0 && box.bottom > 0 && box.top < innerHeight,
        what: at.cloneNode().outerHTML,
      }
    })
  const hand = hands(page, async () => {
    const { lost, seen, what } = await focus()
    assert.ok(lost || seen, `the focus on ${what} is not seen`)
  })
  return {
    ...hand,
    /** Presses Enter and waits for what comes of it. */
    async act(come) {
      await hand.press('Enter')
      await come()
      const held = page.waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 5000 })
      await held.catch(() => assert.fail('nothing has the focus after the act'))
    },
  }
}

/** What can be worked and is not reached by going on with Tab, radio buttons of one group taken together. */
async function unreached(page) {
  await page.evaluate(() => {
    document.activeElement?.blur()
    scrollTo(0, 0)
  })
  const count = await page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    const open = all.filter((one) => one.checkVisibility() && !one.disabled && !one.closest('[inert]'))
    open.forEach((one) => one.setAttribute('data-unreached', ''))
    return open.length
  })
  for (let at = 0; at <= count + 4; at++) {
    await page.keyboard.press('Tab')
    await page.evaluate(() => {
      const at = document.activeElement
      at?.removeAttribute('data-unreached')
      if (at?.type === 'radio')
        document.getElementsByName(at.name).forEach((one) => one.removeAttribute('data-unreached'))
    })
  }
  return page.evaluate(() => [...document.querySelectorAll('[data-unreached]')].map((one) => one.cloneNode().outerHTML))
}

describe('linking, deciding and publishing by the keyboard alone', () => {
  const here = openFounding()

  async function filed(page, claim) {
    const { csrf } = await (await page.request.get(`${here.desk.address}/api/session`)).json()
    const answer = await page.request.post(`${here.desk.address}/api/reports`, {
      headers: { [csrf.header]: csrf.token, 'Idempotency-Key': claim },
      data: {
        kind: 'public',
        sourceName: claim,
        happenedFrom: '2017-11-02',
        places: ['talbiseh'],
        act: 'shelling',
        claim,
      },
    })
    return (await answer.json()).id
  }
  async function opened(name, path) {
    const { page, wrong, close } = await openPage(here.browser, here.desk.address)
    await enter(page, here.desk, name)
    await page.goto(`${here.desk.address}${path}`)
    await page.locator('main h1').waitFor()
    return { page, wrong, close, hand: seenHands(page) }
  }

  for (const lang of ['en', 'ar'])
    test(`each act is reached, its focus is seen, and goes on behind it, in ${lang}`, async () => {
      const steps = {}
      const incident = await linking()
      await deciding(incident)
      await publishing(incident)
      await undoing(incident)
      assert.ok(steps.link <= 48 && steps.decide <= 20 && steps.publish <= 100, JSON.stringify(steps))

      async function linking() {
        const begun = await opened('monitor', `/reports?lang=${lang}`)
        const [one, two, three, other] = await Promise.all(
          [1, 2, 3, 4].map((at) => filed(begun.page, `Shells fell on the mill of Talbiseh, ${lang} ${at}`)),
        )
        await begun.close()
        const { page, wrong, close, hand } = await opened('monitor', `/link?reports=${one},${two}&lang=${lang}`)
        const row = (id) => page.locator('main table tr').filter({ hasText: id })
        const proposal = (id) => page.locator('main section li').filter({ hasText: id })
        await row(two).waitFor()
        await proposal(three).waitFor()
        assert.deepEqual(await unreached(page), [])
        await page.locator('h1').evaluate((head) => {
          head.tabIndex = -1
          head.focus()
        })

        await hand.to('main table button')
        await hand.press('Tab')
        await hand.to('main table button')
        await hand.act(() => row(two).waitFor({ state: 'detached' }))
        await hand.to('main section li:first-child .acts button')
        await hand.act(() => page.waitForFunction(() => document.querySelectorAll('main table tr').length === 2))
        await hand.to('main section li:first-child .acts button + button')
        const left = await page.locator('main section li').count()
        await hand.press('Enter')
        await page.locator('main section li input:focus').waitFor()
        await hand.type('not the same shell')
        await hand.act(() =>
          page.waitForFunction((most) => document.querySelectorAll('main section li').length < most, left),
        )
        await hand.to('#f-why')
        await hand.type('Same town, same day')
        await hand.to('form button[type=submit]')
        await hand.act(() => page.locator('#done:focus').waitFor())
        await hand.to('a[href^="/incidents/"].button')
        await hand.press('Enter')
        await page.waitForURL(/\/incidents\/I/)
        steps.link = hand.steps()
        assert.deepEqual(wrong, [])
        const found = /incidents\/(\w+)/.exec(page.url())[1]
        await close()
        return found
      }

      async function deciding(incident) {
        const { page, wrong, close, hand } = await opened('verifier-1', `/incidents/${incident}?lang=${lang}`)
        await page.locator('.three .button').first().waitFor()
        assert.deepEqual(await unreached(page), [])
        await page.locator('h1').evaluate((head) => {
          head.tabIndex = -1
          head.focus()
        })
        await hand.to('.three section:first-child .button')
        await hand.press('Enter')
        await page.locator('input[name=outcome-occurrence]:focus').first().waitFor()
        await hand.press('Space')
        await hand.to('#why-occurrence')
        await hand.type('Seen')
        await hand.to('.three section:first-child button[type=submit]')
        await hand.act(() => page.locator('.three section:first-child .recorded').waitFor())
        steps.decide = hand.steps()
        await page.locator('.three section:first-child .button:focus').waitFor()
        assert.deepEqual(wrong, [])
        await close()
      }

      async function publishing(incident) {
        steps.publish = 0
        for (const [name, moves] of [
          ['monitor', ['screened', 'under-verification', 'reported']],
          ['releaser', ['published']],
        ]) {
          const { page, wrong, close, hand } = await opened(name, `/incidents/${incident}?lang=${lang}`)
          const taken = page.locator('.beside section:first-child ol li')
          await page.locator('.beside .button').first().waitFor()
          for (const move of moves) {
            await hand.to('.beside section:first-child .button')
            await hand.press('Enter')
            await page.locator('#move-to:focus').waitFor()
            const down = await page.locator('#move-to').evaluate((field, to) => {
              const wanted = [...field.options].findIndex((one) => one.value === to)
              return wanted - field.selectedIndex
            }, move)
            for (let at = 0; at < down; at++) await hand.press('ArrowDown')
            await hand.to('#move-why')
            await hand.type(`${move}, says ${name}`)
            await hand.to('.beside section:first-child button[type=submit]')
            await hand.act(() => taken.filter({ hasText: `${move}, says ${name}` }).waitFor())
          }
          if (name === 'releaser') {
            await hand.to('a[download]')
            await shoot(page, `${lang}-keyboard-published`)
          }
          steps.publish += hand.steps()
          assert.deepEqual(wrong, [])
          await close()
        }
      }

      async function undoing(incident) {
        const { page, wrong, close, hand } = await opened('monitor', `/incidents/${incident}?lang=${lang}`)
        await page.locator('.history .link').first().waitFor()
        await hand.to('.history button.link', 200)
        await hand.press('Enter')
        await page.locator('.history textarea:focus').waitFor()
        await hand.type('two happenings')
        await hand.to('.history button[type=submit]')
        await hand.act(() => page.locator('.history textarea').waitFor({ state: 'detached' }))
        assert.deepEqual(wrong, [])
        await close()
      }
    })
})
