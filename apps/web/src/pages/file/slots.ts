import { empty, type Draft } from './draft.ts'

/** Where a draft is kept on this machine; one page at a time has it, and what a page left is there for the next. */
export interface Slot {
  readonly kept: Draft | undefined
  keep(draft: Draft): void
  forget(): void
  leave(): void
}

/** So many pages may be filing at once before they share one. */
const MOST = 20

/**
 * A slot of its own for a page that files, or that corrects a report: two pages with one draft would write over each
 * other, and the second could not file under the key of the first. What was left behind comes before an empty slot.
 */
export async function takeSlot(corrects: string | undefined): Promise<Slot> {
  const first = corrects ? `draft-${corrects}` : 'draft'
  const names = Array.from({ length: MOST }, (_, at) => (at === 0 ? first : `${first} ${at + 1}`))
  const isKept = (name: string) => localStorage.getItem(name) !== null
  for (const name of [...names.filter(isKept), ...names.filter((one) => !isKept(one))]) {
    const leave = await hold(name)
    if (leave) return slot(name, leave)
  }
  return slot(first, () => {})
}

/** What gives it back; undefined where another page has it. A browser without locks gives each page the first. */
function hold(name: string): Promise<(() => void) | undefined> {
  if (!('locks' in navigator)) return Promise.resolve(() => {})
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) =>
      lock ? new Promise<void>((leave) => resolve(leave)) : resolve(undefined),
    )
  })
}

function slot(name: string, leave: () => void): Slot {
  return {
    kept: read(name),
    keep: (draft) => localStorage.setItem(name, JSON.stringify(draft)),
    forget: () => localStorage.removeItem(name),
    leave,
  }
}

function read(name: string): Draft | undefined {
  const text = localStorage.getItem(name)
  if (!text) return undefined
  try {
    return { ...empty(), ...(JSON.parse(text) as Partial<Draft>) }
  } catch {
    return undefined
  }
}
