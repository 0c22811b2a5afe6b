import { get, post, remove } from './api/client.ts'
import { forgetTheNameless, NOBODY as NO_NAME, takeAlong } from './own.ts'

/** Who is at the desk. What that person may do is the server's to say, each time. */
export interface Session {
  signedIn: boolean
  name: string
  organisation: string
  /** `parties` are those for whom a delegate speaks. */
  agreements: { agreement: string; roles: string[]; parties: string[]; may: string[] }[]
  /** True while there is no account yet. */
  setup?: boolean
  /** What the server of the organisation is called by which one may sign in. */
  oidc?: string
}

const NOBODY: Session = { signedIn: false, name: NO_NAME, organisation: '', agreements: [] }

let now = $state.raw<Session>(NOBODY)
let known = $state(false)
let turn = $state(0)

export const session = {
  get now(): Session {
    return now
  },
  /** False until the desk has said who is here. */
  get known(): boolean {
    return known
  },
  /** Another number for whoever comes next: nothing that was shown or typed before is theirs. */
  get turn(): number {
    return turn
  },
}

/** Whether the table of permissions lets the reader do this anywhere here; the server asks it again each time. */
export function may(act: string): boolean {
  return now.agreements.some((one) => one.may.includes(act))
}

/** The pages of one browser have one session: who signs in or out at one of them does so at all. */
const pages = new BroadcastChannel('session')
pages.onmessage = (event: MessageEvent<string>) => {
  if (event.data !== now.name) void askSession()
}
forgetTheNameless()

function become(next: Session): void {
  const isAnother = next.name !== now.name
  if (next.signedIn) takeAlong(next.name)
  if (known && isAnother) turn++
  if (!known || isAnother) pages.postMessage(next.name)
  now = next
  known = true
}

/** A desk that does not answer says nothing of who is here. */
export async function askSession(): Promise<void> {
  become(await get<Session>('/api/session').catch(() => now))
}

export async function signIn(name: string, password: string): Promise<void> {
  become(await post<Session>('/api/session', { name, password }))
}

export async function signOut(): Promise<void> {
  await remove('/api/session')
  become(NOBODY)
  await askSession()
}
