import { flushSync } from 'svelte'

let printing = $state(false)

/** Whether the page is being printed. Paper cannot be unfolded, so what is folded on the screen is open on it. */
export function onPaper(): boolean {
  return printing
}

/** Paper takes what stands there when the listeners have ended. */
function print(now: boolean): void {
  flushSync(() => (printing = now))
}

addEventListener('beforeprint', () => print(true))
addEventListener('afterprint', () => print(false))
