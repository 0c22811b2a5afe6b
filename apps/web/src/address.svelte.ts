/** Where the reader is. Everything that changes what is shown stands in the address, so that it can be sent. */

/** Choices that go along from page to page. */
const KEPT = ['asOf', 'known', 'lang', 'text'] as const

type Changes = Record<string, string | undefined>

let here = $state.raw(new URL(location.href))

addEventListener('popstate', () => (here = new URL(location.href)))

export const address = {
  /** All of it, as it can be typed in. */
  get whole(): string {
    return here.href
  },
  get path(): string {
    return here.pathname
  },
  /** The parts of the path, decoded: `/reports/R017` is `['reports', 'R017']`. */
  get parts(): string[] {
    return here.pathname.split('/').filter(Boolean).map(decodeURIComponent)
  },
  get query(): URLSearchParams {
    return here.searchParams
  },
  get(name: string): string | undefined {
    return here.searchParams.get(name) ?? undefined
  },
}

/**
 * The address of `path`, which may have choices of its own, with the kept choices and `changes`; an undefined change
 * takes a choice away.
 */
export function href(path: string, changes: Changes = {}): string {
  const [plain = '', own] = path.split('?')
  const query = new URLSearchParams(own)
  for (const name of KEPT) if (!query.has(name)) set(query, name, here.searchParams.get(name) ?? undefined)
  for (const [name, value] of Object.entries(changes)) set(query, name, value)
  return written(plain, query)
}

/** The address of this page with `changes`. */
export function hereWith(changes: Changes): string {
  const query = new URLSearchParams(here.searchParams)
  for (const [name, value] of Object.entries(changes)) set(query, name, value)
  return written(here.pathname, query)
}

export function go(to: string, how: 'push' | 'replace' = 'push'): void {
  const next = new URL(to, location.href)
  if (next.href === here.href) return
  const samePage = next.pathname === here.pathname
  if (how === 'push') history.pushState(null, '', next)
  else history.replaceState(null, '', next)
  here = next
  if (!samePage) scrollTo(0, 0)
}

/** Follows our own links without loading the page again; leaves all others, and new tabs, to the browser. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
  if (link.pathname.startsWith('/api/') || (link.hash && link.pathname === location.pathname)) return
  event.preventDefault()
  go(link.href)
}

function set(query: URLSearchParams, name: string, value: string | undefined): void {
  if (value === undefined || value === '') query.delete(name)
  else query.set(name, value)
}

function written(path: string, query: URLSearchParams): string {
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2F', '/')
  return text ? `${path}?${text}` : path
}
