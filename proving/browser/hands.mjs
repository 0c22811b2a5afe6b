import assert from 'node:assert/strict'

/**
 * Presses keys and counts them; words that are typed are one step. `passing` looks at each thing that has the focus on
 * the way.
 */
export function hands(page, passing = async () => {}) {
  let steps = 0
  const hand = {
    steps: () => steps,
    async press(key) {
      steps++
      await page.keyboard.press(key)
    },
    async type(words) {
      steps++
      await page.keyboard.type(words)
    },
    /** Goes on by Tab. */
    async to(selector, most = 80) {
      for (let at = 0; at < most; at++) {
        if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return
        await hand.press('Tab')
        await passing()
      }
      assert.fail(`${selector} is not reached by the keyboard`)
    },
  }
  return hand
}
