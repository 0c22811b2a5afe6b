import type { Lang } from '../../words/words.svelte.ts'

/** The pages of the guide and their pictures, from the folder of documents; they are built into the page. */
const PAGES = import.meta.glob<string>('../../../../../docs/guide/*.md', { query: '?raw', import: 'default' })
const PICTURES = import.meta.glob<string>('../../../../../docs/guide/images/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
})
const FOLDER = '../../../../../docs/guide/'

/** The page of this name in the reader's language, or in English where it has no other. */
export async function guidePage(name: string, lang: Lang): Promise<{ lang: Lang; markdown: string } | undefined> {
  const own = PAGES[`${FOLDER}${name}.${lang}.md`]
  const page = own ?? PAGES[`${FOLDER}${name}.md`]
  return page && { lang: own ? lang : 'en', markdown: await page() }
}

export function picture(path: string): string | undefined {
  return PICTURES[`${FOLDER}${path}`]
}

/** Where a link of the guide leads in the desk: to another page of it; undefined for what lies outside. */
export function guideLink(to: string): string | undefined {
  if (to.startsWith('#')) return to
  const page = /^([a-zA-Z]+)(\.ar)?\.md$/.exec(to)
  if (!page) return undefined
  return page[1] === 'README' ? '/guide' : `/guide/${page[1]}`
}
