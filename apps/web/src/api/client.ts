import { hear } from './behind.svelte.ts'
import { newKey } from './key.ts'
import { lang } from '../words/words.svelte.ts'

/** What the server says when it cannot do a thing: application/problem+json. */
export interface Problem {
  status: number
  code: string
  title: string
  detail: string
  /** What is wrong with what was sent, by the name of the field; a problem of no field has an empty name. */
  problems?: { field: string; code: string; sentence: string }[]
}

/** A dead line. */
export const NO_ANSWER: Problem = { status: 0, code: 'no-answer', title: '', detail: '' }

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title)
  }
}

const KEY = 'Idempotency-Key'

/** The cut of every question: what happened by, what was known by, in whose words. */
export function cut(asOf: string | undefined, known: string | undefined): URLSearchParams {
  const query = new URLSearchParams()
  if (asOf) query.set('asOf', asOf)
  if (known) query.set('known', known)
  query.set('lang', lang())
  return query
}

export async function get<T>(url: string, signal?: AbortSignal): Promise<T> {
  return ask<T>(url, { signal: signal ?? null, headers: { Accept: 'application/json' } })
}

/** Sends `body`; `key` makes a repeated save, after a dead line, the same save. */
export async function post<T>(url: string, body: unknown, key: string = newKey()): Promise<T> {
  return ask<T>(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [KEY]: key, ...(await changing()) },
    body: JSON.stringify(body),
  })
}

/** Takes something away; what is answered where that takes somebody else too, undefined where it is done. */
export async function remove<T>(url: string): Promise<T | undefined> {
  return ask<T | undefined>(url, { method: 'DELETE', headers: await changing() })
}

/** What shows that a change comes from this page; the session hands it out. */
export async function changing(): Promise<Record<string, string>> {
  const { csrf } = await get<{ csrf: { header: string; token: string } }>('/api/session')
  return csrf ? { [csrf.header]: csrf.token } : {}
}

/** The same address, asked in the reader's language: refusals are in that one too. */
export function worded(url: string): string {
  return /[?&]lang=/.test(url) ? url : `${url}${url.includes('?') ? '&' : '?'}lang=${lang()}`
}

/** One connection that breaks is no dead line yet; in milliseconds. */
const BEFORE_ANOTHER_TRY = 500

/** A question changes nothing, and what is sent under the same key is done once. */
function mayRepeat(init: RequestInit): boolean {
  return !init.method || new Headers(init.headers).has(KEY)
}

async function ask<T>(url: string, init: RequestInit): Promise<T> {
  const isRefused = (cause: unknown): boolean => cause instanceof Refused || init.signal?.aborted === true
  return await askOnce<T>(url, init)
    .catch(async (cause: unknown) => {
      if (isRefused(cause) || !mayRepeat(init)) throw cause
      await new Promise((over) => setTimeout(over, BEFORE_ANOTHER_TRY))
      return askOnce<T>(url, init)
    })
    .catch((cause: unknown) => {
      if (isRefused(cause)) throw cause
      throw new Refused(NO_ANSWER)
    })
}

/** An answer that breaks off in the middle is none. */
async function askOnce<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(worded(url), { credentials: 'same-origin', ...init })
  if (!response.ok) throw new Refused(await problemOf(response))
  const answer = response.status === 204 ? (undefined as T) : ((await response.json()) as T)
  hear(response.headers)
  return answer
}

export async function problemOf(response: Response): Promise<Problem> {
  const said = await response.json().catch(() => ({}))
  return { code: 'unknown', title: '', detail: '', ...said, status: response.status }
}
