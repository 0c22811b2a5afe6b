import type { ClausePage } from '../../api/types.ts'

type Part = ClausePage['explanation'][number]

export interface Section {
  title: string
  parts: Part[]
}

export interface Sections {
  demand: Section
  found: Section
  reported: Section
  aside: Section
  patterns: Section
  change: Section
}

const NONE: Section = { title: '', parts: [] }

/** The six sections of an explanation, which the server always writes in this order. */
export function sectionsOf(explanation: Part[]): Sections {
  const all: Section[] = []
  for (const part of explanation) {
    if (part.kind === 'heading') all.push({ title: part.words.join(' '), parts: [] })
    else all.at(-1)?.parts.push(part)
  }
  const [demand = NONE, found = NONE, reported = NONE, aside = NONE, patterns = NONE, change = NONE] = all
  return { demand, found, reported, aside, patterns, change }
}

/** What a section says in points; a section that has nothing says so in a paragraph instead. */
export function points(section: Section): string[] {
  return section.parts.filter((part) => part.kind === 'points').flatMap((part) => part.words)
}
