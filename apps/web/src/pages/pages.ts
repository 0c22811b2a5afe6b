import type { Component } from 'svelte'
import type { Desk } from '../api/types.ts'
import type { Key } from '../words/words.svelte.ts'
import Board from './board/Board.svelte'

export interface Page {
  name: string
  title: Key
  component: Component<{ desk: Desk }>
}

const PAGES: Record<string, Page> = {
  '': { name: 'board', title: 'nav.board', component: Board },
}

/** The page for the first part of a path. */
export function pageFor(parts: string[]): Page | undefined {
  return PAGES[parts[0] ?? '']
}
