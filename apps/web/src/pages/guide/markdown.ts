import { Lexer, type Token } from 'marked'

/**
 * The guide as its parts; fetched with the first page of the guide that somebody opens. Nothing is made into HTML: what
 * a part is shown as, the page says, and HTML in it is words.
 */
export function blocks(markdown: string): Token[] {
  return new Lexer({ gfm: true }).lex(markdown)
}
