/** What was added to the record while the page is open: every question is asked again. */
let turn = $state(0)

export function recordTurn(): number {
  return turn
}

export function listen(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const events = new EventSource('/api/events')
  events.addEventListener('change', () => {
    clearTimeout(timer)
    timer = setTimeout(() => turn++, 300)
  })
}

/** After a change made here, without waiting for the server to tell. */
export function changedHere(): void {
  turn++
}
