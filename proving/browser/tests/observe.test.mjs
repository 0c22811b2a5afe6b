import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { home, openBrowser, openDesk, openPage, shoot, test } from '../harness.mjs'

const PAGES = [
  '/?asOf=2017-11-15',
  '/?asOf=2017-11-15&text=T1&by=party',
  '/clauses/T1A/aid?asOf=2017-08-09',
  '/agreement?asOf=2017-11-15',
  '/compare?asOf=2017-11-15',
  '/map?asOf=2017-11-15',
  '/reports?asOf=2017-11-15',
  '/reports/R075',
  '/incidents',
  '/incidents/I27',
  '/calendar',
  '/sources',
  '/settings',
]

/** What a judge says, in one language: the words of the verdicts, as the product has them. */
function verdictWords(lang) {
  const path = join(home, `desk/src/main/resources/org/trucewatch/desk/wording/${lang}.properties`)
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('verdict.') && !line.startsWith('verdict.not-yet'))
    .map((line) => line.slice(line.indexOf('=') + 1).trim())
}

describe('a mission that may only observe', () => {
  let folder
  let desk
  let browser
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trucewatch-observe-'))
    const agreement = join(folder, 'agreements/northern-homs/agreement.md')
    cpSync(join(home, 'agreements/northern-homs'), join(folder, 'agreements/northern-homs'), { recursive: true })
    writeFileSync(
      agreement,
      readFileSync(agreement, 'utf8')
        .replace(/^(text \w+ "[^"]*")$/gm, '$1\n  mandate observe')
        .replace(/^(text \w+ "[^"]*") +(.+)$/gm, '$1\n  mandate observe\n  $2'),
    )
    desk = await openDesk(folder)
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await desk?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const lang of ['en', 'ar'])
    test(`has no word of a verdict on any page, in ${lang}`, async () => {
      const words = verdictWords(lang)
      assert.ok(words.length > 5)
      const { page, wrong, close } = await openPage(browser, desk.address)
      for (const path of PAGES) {
        await page.goto(`${desk.address}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
        await page.locator('main h1').first().waitFor()
        await page.waitForFunction(() => !document.querySelector('[aria-busy=true], main [role=status][aria-live]'))
        const found = await page.evaluate((forbidden) => {
          const texts = []
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          while (walk.nextNode()) texts.push(walk.currentNode.textContent.replace(/[\s\d.:]+/g, ' ').trim())
          return texts.filter((text) => forbidden.includes(text))
        }, words)
        assert.deepEqual([path, found], [path, []])
        assert.equal(await page.locator('main [data-standard]').count(), 0, path)
      }
      await shoot(page, `observe-${lang}`)
      assert.deepEqual(wrong, [])
      await close()
    })
})
