import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Pages of one thing, and the sample that stands for all of them. */
const ONE: Record<string, string> = {
  clauses: 'clause',
  reports: 'report',
  incidents: 'incident',
  ledger: 'proof',
}

/** While the page is developed without a server: answers `/api/…` from kept JSON in the folder TW_SAMPLES. */
export function samples(): Plugin {
  const folder = process.env.TW_SAMPLES
  return {
    name: 'samples',
    apply: 'serve',
    configureServer(server) {
      if (!folder) return
      server.middlewares.use('/api', (request, response) => {
        const url = new URL(request.url ?? '/', 'http://localhost')
        const [route = '', id = '', key = ''] = url.pathname.split('/').filter(Boolean)
        const one = ONE[route] ?? route
        const names = id
          ? [`${one}-${key || id}`, one]
          : url.searchParams.get('asOf')
            ? [route]
            : [`${route}-last`, route]
        const language = url.searchParams.get('lang') === 'ar' ? '.ar' : ''
        const files = names.flatMap((name) => [`${name}${language}.json`, `${name}.json`])
        const file = files.map((name) => join(folder, name)).find((path) => existsSync(path))
        response.setHeader('Content-Type', file ? 'application/json' : 'application/problem+json')
        response.statusCode = file ? 200 : 404
        response.end(
          file ? readFileSync(file) : JSON.stringify({ status: 404, code: 'no-sample', title: 'No sample' }),
        )
      })
    },
  }
}
