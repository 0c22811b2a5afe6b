import { session } from '../session.svelte.ts'
import { noAnswer } from './behind.svelte.ts'
import { recordTurn } from './live.svelte.ts'
import { get, NO_ANSWER, Refused, type Problem } from './client.ts'

/**
 * One question to the server, asked again when its address changes; the old answer stays until the new one is here.
 * Where none comes it stays for the same question alone, with the problem: it is never shown as the answer to another.
 */
export interface Asked<T> {
  readonly value: T | undefined
  readonly problem: Problem | undefined
  /** Another answer is on its way; the same question asked once more does not disturb what is shown. */
  readonly busy: boolean
  again(): void
}

/** A desk that did not answer has taken back nothing it answered before; one that refuses may have. */
function isSilent({ status }: Problem): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500
}

/** The same question in another language has the same answer in other words. */
function isSameQuestion(one: string, other: string | undefined): boolean {
  return other !== undefined && withoutLanguage(one) === withoutLanguage(other)
}
const withoutLanguage = (url: string): string => url.replace(/([?&])lang=\w+/, '$1')

export function asked<T>(url: () => string | undefined): Asked<T> {
  let value = $state.raw<T>()
  let problem = $state.raw<Problem>()
  let busy = $state(false)
  let turn = $state(0)
  let answered: string | undefined
  let reader = session.turn

  $effect(() => {
    const address = url()
    void turn
    void recordTurn()
    // What was answered to one reader is not shown to the next.
    const isAnother = reader !== session.turn
    reader = session.turn
    if (!address || isAnother) {
      value = undefined
      answered = undefined
      problem = undefined
    }
    if (!address) return
    const abort = new AbortController()
    busy = address !== answered
    get<T>(address, abort.signal)
      .then((answer) => {
        value = answer
        answered = address
        problem = undefined
      })
      .catch((cause: unknown) => {
        if (abort.signal.aborted) return
        problem = cause instanceof Refused ? cause.problem : NO_ANSWER
        if (isSilent(problem) && isSameQuestion(address, answered)) return
        value = undefined
        answered = undefined
      })
      .finally(() => {
        if (!abort.signal.aborted) busy = false
      })
    return () => abort.abort()
  })
  $effect(() => {
    if (value !== undefined && problem) return noAnswer()
  })

  return {
    get value() {
      return value
    },
    get problem() {
      return problem
    },
    get busy() {
      return busy
    },
    again: () => void turn++,
  }
}
