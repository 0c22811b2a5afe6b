import { Refused, type Problem } from './client.ts'

/** What the server says of a piece of work that was taken. */
export interface Done {
  id: string
  entries: number[]
  /** It is on record; the copy for others could not be brought up to it yet. */
  mirrorBehind: boolean
}

/** What is wrong with what was sent, by the name of the field; a problem of no field stands under an empty name. */
export type Wrong = Record<string, string>

export function wrongOf(cause: unknown): { wrong: Wrong; problem: Problem } {
  if (!(cause instanceof Refused)) throw cause
  const { problem } = cause
  const wrong: Wrong = {}
  for (const one of problem.problems ?? []) wrong[one.field] ??= one.sentence
  return { wrong, problem }
}
