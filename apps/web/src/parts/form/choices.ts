import type { Named, Word } from '../../api/types.ts'

/** Something that can be chosen by any of its names, in either script. */
export interface Choice {
  id: string
  words: string
  names: string[]
}

/** Without case, points of vocalisation, marks that turn text, doubled spaces: what two people call the same name. */
export function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0652\u0640\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/\s+/g, ' ')
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

/** The one choice that goes by this name; none where no choice or more than one does. */
export function chosenBy(name: string, choices: readonly Choice[]): Choice | undefined {
  const wanted = plain(name)
  if (!wanted) return undefined
  const exact = choices.filter((choice) => choice.names.some((one) => plain(one) === wanted))
  return exact.length === 1 ? exact[0] : exact.find((choice) => plain(choice.words) === wanted)
}
