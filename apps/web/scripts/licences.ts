import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** Beside the start of the page: under which terms what it is made of may be passed on. */
export const LICENCES = 'licences.txt'

/** What is no script, and so is not in the list that Vite makes. */
const FURTHER = ['@fontsource/ibm-plex-sans', '@fontsource/ibm-plex-sans-arabic', 'world-atlas']

/** The server says that it is text, and not in which encoding. */
const MARK = '\uFEFF'

const require = createRequire(import.meta.url)

/** Appends the licences of type and land, and fails if anything that is shipped has none there. */
export function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    writeBundle({ dir = 'dist' }) {
      const file = join(dir, LICENCES)
      const text = readFileSync(file, 'utf8') + FURTHER.map(section).join('') + NATURAL_EARTH
      const missing = shipped().filter((name) => !text.includes(`\n## ${name} - `))
      writeFileSync(file, MARK + text)
      if (missing.length) this.error(`${LICENCES} says nothing of ${missing.join(', ')}.`)
    },
  }
}

const NATURAL_EARTH = '\n## Natural Earth (public domain)\n\nCoast and borders, as world-atlas has them.\n'

function section(name: string): string {
  const home = dirname(require.resolve(`${name}/package.json`))
  const { version, license } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  return `\n## ${name} - ${version} (${license})\n\n${readFileSync(join(home, 'LICENSE'), 'utf8').trim()}\n`
}

function shipped(): string[] {
  return Object.keys(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).dependencies)
}
