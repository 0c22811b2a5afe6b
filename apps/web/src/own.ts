/**
 * What somebody types is theirs: it is kept on this machine under their account and shown to nobody else who signs in
 * on it, for a source may be named in it. What is typed before signing in is kept by the tab alone.
 */
export const NOBODY = ''

/** An account's name may be any line, so the two are written such that no other pair reads the same. */
const written = (person: string, thing: string): string => JSON.stringify([person, thing])

const storage = (person: string): Storage => (person === NOBODY ? sessionStorage : localStorage)

export const own = {
  read: (person: string, thing: string): string | null => storage(person).getItem(written(person, thing)),
  keep: (person: string, thing: string, text: string): void =>
    storage(person).setItem(written(person, thing), text),
  forget: (person: string, thing: string): void => storage(person).removeItem(written(person, thing)),
}

/** What a thing is called where there are several; the first has its bare name. */
export const numbered = (thing: string, at: number): string => (at === 0 ? thing : `${thing} ${at + 1}`)

/** Whoever signs in takes along what this tab kept for them; what they had left before steps back and stays. */
export function takeAlong(person: string): void {
  for (const key of Object.keys(sessionStorage)) {
    const thing = thingOfNobody(key)
    const text = sessionStorage.getItem(key)
    if (thing === undefined || text === null) continue
    const before = own.read(person, thing)
    if (before !== null) own.keep(person, numbered(thing, firstFree(person, thing)), before)
    own.keep(person, thing, text)
    sessionStorage.removeItem(key)
  }
}

function firstFree(person: string, thing: string): number {
  let at = 1
  while (own.read(person, numbered(thing, at)) !== null) at++
  return at
}

function thingOfNobody(key: string): string | undefined {
  const [, thing] = /^\["",(.*)\]$/.exec(key) ?? []
  return thing === undefined ? undefined : (JSON.parse(thing) as string)
}

/** An earlier desk kept what was typed without a name: nobody can say whose it is, so nobody is shown it. */
export function forgetTheNameless(): void {
  for (const key of Object.keys(localStorage))
    if (/^(draft(-\S+)?( \d+)?|typed .*)$/s.test(key)) localStorage.removeItem(key)
}
