import type { Token } from 'marked'

export type { Token, Tokens } from 'marked'

/** The parts within a part, down to its words. */
export function within(token: Token): Token[] {
  return 'tokens' in token && token.tokens ? token.tokens : []
}

/** The name of a heading as an address has it. */
export function idOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}
