let last: string | undefined

/** Where the list stood that was looked at last, with its filters; undefined before any was. */
export function lastList(): string | undefined {
  return last
}

export function keepList(address: string): void {
  last = address
}
