/** Words that are being typed outlive a lost line, a closed page and a crash; kept on this machine until sent. */
export interface Kept {
  value: string
  /** Once they are on record. */
  drop(): void
}

export function kept(name: () => string): Kept {
  const key = (): string => `typed ${name()}`
  let value = $state(localStorage.getItem(key()) ?? '')
  return {
    get value() {
      return value
    },
    set value(next: string) {
      value = next
      if (next) localStorage.setItem(key(), next)
      else localStorage.removeItem(key())
    },
    drop() {
      value = ''
      localStorage.removeItem(key())
    },
  }
}
