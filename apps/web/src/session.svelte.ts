import { get, post, remove } from './api/client.ts'

/** Who is at the desk, and what that person may do. */
export interface Session {
  signedIn: boolean
  name: string
  organisation: string
  roles: string[]
  may: string[]
}

const NOBODY: Session = { signedIn: false, name: '', organisation: '', roles: [], may: [] }

let now = $state.raw<Session>(NOBODY)

export const session = {
  get now(): Session {
    return now
  },
  may(what: string): boolean {
    return now.may.includes(what)
  },
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
