import type { Named, Word } from '../../api/types.ts'

/** Something that can be chosen by any of its names, in either script. */
export interface Choice {
  id: string
  words: string
  names: string[]
}

/** A choice that what is typed fits, and the name by which it does where that is not the one it is shown by. */
export interface Candidate {
  choice: Choice
  by: string
}

const SAME_LETTER: Record<string, string> = { ٱ: 'ا', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ڪ: 'ك' }

/**
 * What two people call the same name: without case, vowel signs, seats of the hamza, lengthened letters, apostrophes
 * and marks that turn text; with one kind of final letter, of digit and of space.
 */
export function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640'’‘ʿʾ`]/gu, '')
    .replace(/[ٱةىیکڪ]/g, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[-–_/\s]+/g, ' ')
    .trim()
    .toLowerCase()
}

export function choicesOf(words: readonly Word[], lang: 'en' | 'ar'): Choice[] {
  return words.map((word) => ({
    id: word.id,
    words: word.words[lang] || word.words.en || word.id,
    names: [word.id, word.words.en, word.words.ar, ...word.aliases].filter(Boolean),
  }))
}

export function choicesOfNamed(things: readonly Named[]): Choice[] {
  return things.map((thing) => ({ id: thing.id, words: thing.words, names: [thing.id, thing.words] }))
}

/** Those that go by this name, that begin so, that have a word which does, else any part; all for no name. */
export function candidates(name: string, choices: readonly Choice[]): Candidate[] {
  const wanted = plain(name)
  if (!wanted) return choices.map((choice) => ({ choice, by: '' }))
  const begins = [wanted, `ال${wanted}`, `al ${wanted}`]
  const ranks = [
    fitting(choices, (one) => one === wanted),
    fitting(choices, (one) => begins.some((part) => one.startsWith(part))),
    fitting(choices, (one) => begins.some((part) => one.includes(` ${part}`))),
  ]
  const found = ranks
    .flat()
    .filter((one, index, all) => all.findIndex((other) => other.choice === one.choice) === index)
  return found.length > 0 ? found : fitting(choices, (one) => one.includes(wanted))
}

function fitting(choices: readonly Choice[], fits: (plainName: string) => boolean): Candidate[] {
  return choices.flatMap((choice) => {
    const by = [choice.words, ...choice.names].find((one) => fits(plain(one)))
    return by === undefined ? [] : [{ choice, by: by === choice.words ? '' : by }]
  })
}

/** The one choice that goes by this whole name; one that is shown by it goes before those that have it as another. */
export function namedBy(name: string, choices: readonly Choice[]): Choice | undefined {
  const whole = fitting(choices, (one) => one === plain(name))
  const shown = whole.filter((one) => one.by === '')
  const found = shown.length > 0 ? shown : whole
  return found.length === 1 ? found[0]?.choice : undefined
}

/** The one choice that what is typed can only mean; none where it may mean several, or none. */
export function chosenBy(name: string, choices: readonly Choice[]): Choice | undefined {
  if (!plain(name)) return undefined
  const found = candidates(name, choices)
  return namedBy(name, choices) ?? (found.length === 1 ? found[0]?.choice : undefined)
}
