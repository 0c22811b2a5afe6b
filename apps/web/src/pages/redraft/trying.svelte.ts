import { untrack } from 'svelte'
import type { Redraft } from '../../api/types.ts'
import { recordTurn } from '../../api/live.svelte.ts'
import { NO_ANSWER, post, Refused, type Problem } from '../../api/client.ts'

/** So long the hand rests between two keys before the draft is sent, in milliseconds. */
const REST = 120

/** What the draft would change, judged again whenever the hand rests. */
export interface Trying {
  /** The answer on the words as they are now or as they were a moment ago. */
  readonly now: Redraft | undefined
  /** The last that was judged. */
  readonly judged: Redraft | undefined
  readonly problem: Problem | undefined
  /** The words as they are now have no answer yet: what is said of others is not said of these. */
  readonly pending: boolean
  again(): void
}

interface Draft {
  address: string
  words: string
}

const addressOf = (cut: string): string => `/api/redraft?${cut}`

/** One draft is sent at a time: what was typed meanwhile is sent when the answer is here. */
export function trying(words: () => string | undefined, cut: () => string): Trying {
  let now = $state.raw<Redraft>()
  let judged = $state.raw<Redraft>()
  let problem = $state.raw<Problem>()
  let answered = $state.raw<Draft>()
  let turn = $state(0)
  let wanted: Draft | undefined
  let sending = false

  async function send(): Promise<void> {
    if (sending) return
    sending = true
    while (wanted) {
      const asked = wanted
      wanted = undefined
      try {
        now = await post<Redraft>(asked.address, { words: asked.words })
        answered = asked
        if (now.state === 'judged') judged = now
        problem = undefined
      } catch (cause) {
        problem = cause instanceof Refused ? cause.problem : NO_ANSWER
      }
    }
    sending = false
  }

  $effect(() => {
    const draft = words()
    const address = addressOf(cut())
    void turn
    void recordTurn()
    if (draft === undefined) return
    const timer = setTimeout(() => {
      wanted = { address, words: draft }
      void untrack(send)
    }, REST)
    return () => clearTimeout(timer)
  })

  return {
    get now() {
      return now
    },
    get judged() {
      return judged
    },
    get problem() {
      return problem
    },
    get pending() {
      return answered?.words !== words() || answered?.address !== addressOf(cut())
    },
    again: () => void turn++,
  }
}
