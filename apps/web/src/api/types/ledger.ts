export interface LedgerEntry {
  index: number
  agreement: string
  kind: string
  author: string
  entered: string
  known: string
  bytes: number
  hash: string
}

export interface Ledger {
  size: number
  root: string
  origin: string
  signedSize: number
  signedRoot: string
  words: string[]
  checkpoint: string
  publicKey: string
  verifiedAt: string
  notice: string
  entries: LedgerEntry[]
  kinds: { kind: string; count: number }[]
}

/** One entry with the path from its leaf to the root of the tree. */
export interface Proof {
  entry: LedgerEntry
  payload: string
  mediaType: string
  size: number
  root: string
  path: string[]
}
