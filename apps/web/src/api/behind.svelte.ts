import { untrack } from 'svelte'

/** The entries that an answer made of the case knows, and how many newer ones the server is still judging. */
interface AsOfEntry {
  entry: number
  newer: number
}
let latest = $state.raw<AsOfEntry>({ entry: 0, newer: 0 })
let mirrorBehind = $state(false)
let unanswered = $state(0)

export function asOfEntry(): AsOfEntry {
  return latest
}

/** Whether the copy of the record that others take could not be written, by the latest answer. */
export function isMirrorBehind(): boolean {
  return mirrorBehind
}

/** Whether anything is shown that was asked once more and not answered. */
export function isShownOld(): boolean {
  return unanswered > 0
}

/** An answer stays on the page though a later asking had none; until what is handed back is called. */
export function noAnswer(): () => void {
  untrack(() => unanswered++)
  return () => untrack(() => unanswered--)
}

/** Keeps what an answer says of itself; answers of the record alone say nothing. */
export function hear(headers: Headers): void {
  const entry = headers.get('X-As-Of-Entry')
  if (entry) latest = { entry: Number(entry), newer: Number(headers.get('X-Newer-Entries') ?? 0) }
  const mirror = headers.get('X-Mirror')
  if (mirror) mirrorBehind = mirror === 'behind'
}
