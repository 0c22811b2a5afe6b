import { get, post, remove } from './api/client.ts'

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

const NOBODY: Session = { signedIn: false, name: '', organisation: '', agreements: [] }

let now = $state.raw<Session>(NOBODY)

export const session = {
  get now(): Session {
    return now
  },
}

/** Whether the table of permissions lets the reader do this anywhere here; the server asks it again each time. */
export function may(act: string): boolean {
  return now.signedIn && now.agreements.some((one) => one.may.includes(act))
}

export async function askSession(): Promise<void> {
  now = await get<Session>('/api/session').catch(() => NOBODY)
}

export async function signIn(name: string, password: string): Promise<void> {
  now = await post<Session>('/api/session', { name, password })
}

export async function signOut(): Promise<void> {
  await remove('/api/session')
  await askSession()
}
