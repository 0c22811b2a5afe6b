import { NOBODY, numbered, own } from '../../own.ts'
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
 * A slot of its own for a page on which `person` files, or corrects a report: two pages with one draft would write
 * over each other, and the second could not file under the key of the first. What was left behind comes before an empty
 * slot.
 */
export async function takeSlot(person: string, corrects: string | undefined): Promise<Slot> {
  const first = corrects ? `draft-${corrects}` : 'draft'
  // What nobody in particular types is kept by the tab: no other page has it.
  if (person === NOBODY) return slot(person, first, () => {})
  const names = Array.from({ length: MOST }, (_, at) => numbered(first, at))
  const isKept = (name: string) => own.read(person, name) !== null
  for (const name of [...names.filter(isKept), ...names.filter((one) => !isKept(one))]) {
    const leave = await hold(JSON.stringify([person, name]))
    if (leave) return slot(person, name, leave)
  }
  return slot(person, first, () => {})
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

function slot(person: string, name: string, leave: () => void): Slot {
  return {
    kept: read(person, name),
    keep: (draft) => own.keep(person, name, JSON.stringify(draft)),
    forget: () => own.forget(person, name),
    leave,
  }
}

function read(person: string, name: string): Draft | undefined {
  const text = own.read(person, name)
  if (!text) return undefined
  try {
    return { ...empty(), ...(JSON.parse(text) as Partial<Draft>) }
  } catch {
    return undefined
  }
}
