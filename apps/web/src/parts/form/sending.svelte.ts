import { tick } from 'svelte'
import type { Problem } from '../../api/client.ts'
import { newKey } from '../../api/key.ts'
import { changedHere } from '../../api/live.svelte.ts'
import { wrongOf, type Wrong } from '../../api/work.ts'

/** A form that opens, is sent once, and closes; what is wrong with it stays with it. */
export interface Sending {
  open: boolean
  readonly problem: Problem | undefined
  readonly wrong: Wrong
  readonly busy: boolean
  submit(event: SubmitEvent): Promise<void>
}

/**
 * `act` sends under the key it is given: a repeated sending, after a dead line, is the same one. Where somebody else
 * was first the form closes, or with `catchUp` stays open, for what was chosen to be looked at again.
 */
export function sending(act: (key: string) => Promise<void>, catchUp?: () => Promise<void>): Sending {
  let open = $state(false)
  let problem = $state.raw<Problem>()
  let wrong = $state.raw<Wrong>({})
  let busy = $state(false)
  let key = newKey()
  return {
    get open() {
      return open
    },
    set open(now: boolean) {
      open = now
      problem = undefined
      wrong = {}
    },
    get problem() {
      return problem
    },
    get wrong() {
      return wrong
    },
    get busy() {
      return busy
    },
    async submit(event) {
      event.preventDefault()
      if (busy) return
      const form = event.currentTarget
      const at = document.activeElement
      problem = undefined
      wrong = {}
      busy = true
      try {
        await act(key)
        key = newKey()
        open = false
        changedHere()
      } catch (cause) {
        ;({ problem, wrong } = wrongOf(cause))
        // What somebody else did meanwhile is shown above, and the next attempt begins there.
        if (problem.status === 409) {
          open = catchUp !== undefined
          changedHere()
          await catchUp?.()
        }
      } finally {
        busy = false
      }
      await tick()
      if (form instanceof HTMLFormElement) focusAgain(form, at)
    },
  }
}

/** What is wrong, or else what had the focus before the form was locked, unless somebody went elsewhere meanwhile. */
function focusAgain(form: HTMLFormElement, at: Element | null): void {
  const wrong = form.querySelector<HTMLElement>('.wrong :is(input, select, textarea)')
  if (wrong) wrong.focus()
  else if (document.activeElement?.contains(form) && at instanceof HTMLElement) at.focus()
}
