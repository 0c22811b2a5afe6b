import { untrack } from 'svelte'

/** What was added to the record while the page is open: every question is asked again. */
let turn = $state(0)

export function recordTurn(): number {
  return turn
}

export function listen(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let lost = false
  const events = new EventSource('/api/events')
  const changed = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => turn++, 300)
  }
  events.addEventListener('change', changed)
  events.addEventListener('error', () => (lost = true))
  // What was added while the line was dead was told to nobody here.
  events.addEventListener('open', () => {
    if (lost) changed()
    lost = false
  })
}

/** After a change made here, without waiting for the server to tell. Whoever calls it does not wait for it. */
export function changedHere(): void {
  untrack(() => turn++)
}
