import { SvelteSet } from 'svelte/reactivity'

/** A fence with the prose above it, by the place of the fence among the blocks; and names in it, if at some. */
interface Aim {
  fence: number
  names: string[]
}

/** What the reader points at, in the encoding or in the prose above it: the other side shows the same. */
export class Pointing {
  #passing = $state.raw<Aim>()
  #pinned = $state.raw<Aim>()
  #toggled = new SvelteSet<string>()
  #all: () => boolean

  /** `all` says whether every encoding is shown unless the reader closed it. */
  constructor(all: () => boolean) {
    this.#all = all
  }

  /** Whether the encoding of this statement is shown. */
  shows(statement: string): boolean {
    return this.#all() !== this.#toggled.has(statement)
  }

  show(statement: string, open: boolean): void {
    if (open === this.#all()) this.#toggled.delete(statement)
    else this.#toggled.add(statement)
  }

  isAt(fence: number): boolean {
    return (this.#passing ?? this.#pinned)?.fence === fence
  }

  /** The names pointed at in this fence. A word that was pinned stays until another is. */
  namesIn(fence: number): string[] {
    const names = (aim: Aim | undefined) => (aim?.fence === fence ? aim.names : [])
    const passing = names(this.#passing)
    return passing.length > 0 || (this.#passing && this.#passing.fence !== fence) ? passing : names(this.#pinned)
  }

  isPinned(fence: number, names: string[]): boolean {
    return this.#pinned?.fence === fence && this.#pinned.names.join() === names.join()
  }

  /** What one side of a fence listens to: a mouse that passes, the keyboard, and a finger, which pins. */
  side(fence: number) {
    return {
      onpointerover: (event: Event) => this.#pass(fence, event),
      onpointerleave: () => (this.#passing = undefined),
      onfocusin: (event: Event) => this.#pass(fence, event),
      onfocusout: () => (this.#passing = undefined),
      onclick: (event: Event) => this.#pin(fence, event),
      onkeydown: (event: KeyboardEvent) => this.#key(fence, event),
    }
  }

  #pass(fence: number, event: Event): void {
    this.#passing = { fence, names: namesOf(wordAt(event)) }
  }

  #pin(fence: number, event: Event): void {
    const names = namesOf(wordAt(event))
    if (names.length > 0) this.#pinned = this.isPinned(fence, names) ? undefined : { fence, names }
  }

  #key(fence: number, event: KeyboardEvent): void {
    const word = wordAt(event)
    if (event.key === 'Escape') {
      this.#pinned = undefined
      this.#passing = undefined
    } else if (word && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      this.#pin(fence, event)
    } else if (word && event.key in STEPS) {
      event.preventDefault()
      neighbour(word, STEPS[event.key] ?? 0)?.focus()
    }
  }
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }

function wordAt(event: Event): HTMLElement | undefined {
  const word = event.target instanceof Element ? event.target.closest('[data-names]') : undefined
  return word instanceof HTMLElement ? word : undefined
}

function namesOf(word: HTMLElement | undefined): string[] {
  return word?.dataset.names?.split(' ') ?? []
}

/** The word beside this one, as one reads: to the left is the next where the words run that way. */
function neighbour(word: HTMLElement, step: number): HTMLElement | undefined {
  const home = word.closest('[data-side]')
  const words = [...(home?.querySelectorAll<HTMLElement>('[data-names]') ?? [])]
  const onward = home && getComputedStyle(home).direction === 'rtl' ? -step : step
  return words[words.indexOf(word) + onward]
}
