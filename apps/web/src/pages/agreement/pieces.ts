import type { Mention, Spot } from '../../api/types.ts'

/** Some words, and the names that they name; none where they name nothing. */
export interface Piece {
  words: string
  names: string[]
  /** Whether the other side names it too. */
  met: boolean
}

interface Mark {
  from: number
  until: number
  names: string[]
  met: boolean
}

/** The code from one place to another, cut where something is mentioned. */
export function codePieces(code: string, mentions: Mention[], from: number, until: number): Piece[] {
  const marks = mentions
    .filter((one) => from <= one.from && one.until <= until)
    .map((one) => ({ from: one.from, until: one.until, names: [one.name], met: one.spots.length > 0 }))
  return cut(code, marks, from, until)
}

/** One run of the prose, cut where it has what the code below mentions. */
export function prosePieces(words: string, block: number, run: number, mentions: Mention[]): Piece[] {
  const marks: Mark[] = []
  const here = (spot: Spot) => spot.block === block && spot.run === run
  for (const one of mentions)
    for (const { from, until } of one.spots.filter(here)) {
      const known = marks.find((mark) => mark.from === from && mark.until === until)
      if (!known) marks.push({ from, until, names: [one.name], met: true })
      else if (!known.names.includes(one.name)) known.names.push(one.name)
    }
  return cut(words, marks, 0, words.length)
}

function cut(words: string, marks: Mark[], from: number, until: number): Piece[] {
  const pieces: Piece[] = []
  let done = from
  const plain = (end: number) => {
    if (end > done) pieces.push({ words: words.slice(done, end), names: [], met: false })
  }
  for (const mark of marks.toSorted((one, other) => one.from - other.from)) {
    if (mark.from < done) continue
    plain(mark.from)
    pieces.push({ words: words.slice(mark.from, mark.until), names: mark.names, met: mark.met })
    done = mark.until
  }
  plain(until)
  return pieces
}

/** Where each statement of a fence begins and ends: at the margin, with its key and a colon. */
export function statements(code: string): { key: string; from: number; until: number }[] {
  const starts = [...code.matchAll(/^([a-z][a-z0-9-]*):/gm)]
  return starts.map((start, index) => ({
    key: start[1] ?? '',
    from: start.index,
    until: starts[index + 1]?.index ?? code.length,
  }))
}
