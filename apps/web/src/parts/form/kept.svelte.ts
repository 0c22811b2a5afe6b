import { own } from '../../own.ts'
import { session } from '../../session.svelte.ts'

/** Words that are being typed outlive a lost line, a closed page and a crash; kept on this machine until sent. */
export interface Kept {
  value: string
  /** Once they are on record. */
  drop(): void
}

/** Of whoever is signed in when the page is opened: with somebody else it is another page. */
export function kept(name: () => string): Kept {
  const person = session.now.name
  const thing = (): string => `typed ${name()}`
  let value = $state(own.read(person, thing()) ?? '')
  return {
    get value() {
      return value
    },
    set value(next: string) {
      value = next
      if (next) own.keep(person, thing(), next)
      else own.forget(person, thing())
    },
    drop() {
      value = ''
      own.forget(person, thing())
    },
  }
}
