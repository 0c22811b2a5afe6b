/** The entries that an answer made of the case knows, and how many newer ones the server is still judging. */
interface AsOfEntry {
  entry: number
  newer: number
}
let latest = $state.raw<AsOfEntry>({ entry: 0, newer: 0 })

export function asOfEntry(): AsOfEntry {
  return latest
}

/** Keeps what an answer says of itself; answers of the record alone say nothing. */
export function hear(headers: Headers): void {
  const entry = headers.get('X-As-Of-Entry')
  if (entry) latest = { entry: Number(entry), newer: Number(headers.get('X-Newer-Entries') ?? 0) }
}
