import { session } from '../session.svelte.ts'
import { recordTurn } from './live.svelte.ts'
import { get, Refused, type Problem } from './client.ts'

/** One question to the server, asked again when its address changes; the old answer stays until the new one is here. */
export interface Asked<T> {
  readonly value: T | undefined
  readonly problem: Problem | undefined
  /** Another answer is on its way; the same question asked once more does not disturb what is shown. */
  readonly busy: boolean
  again(): void
}

const NO_ANSWER: Problem = { status: 0, code: 'no-answer', title: '', detail: '' }

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
        if (problem.status === 0) return
        value = undefined
        answered = undefined
      })
      .finally(() => {
        if (!abort.signal.aborted) busy = false
      })
    return () => abort.abort()
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
