import { get, post, remove } from './client.ts'

/** A passkey of one's own. */
export interface Passkey {
  id: string
  label: string
}

/** Passkeys are bound to a name; a page under a bare number has none. */
export function canHavePasskeys(): boolean {
  const bare = /^[\d.]+$|^\[/.test(location.hostname)
  return !bare && window.isSecureContext && 'PublicKeyCredential' in window
}

interface Making {
  challenge: string
  user: { id: string; name: string; displayName: string }
  excludeCredentials: { type: 'public-key'; id: string }[]
}

export async function addPasskey(label: string): Promise<Passkey[]> {
  const told = await post<Making>('/api/passkeys/options', {})
  const made = await navigator.credentials.create({
    publicKey: {
      ...(told as unknown as PublicKeyCredentialCreationOptions),
      challenge: bytes(told.challenge),
      user: { ...told.user, id: bytes(told.user.id) },
      excludeCredentials: told.excludeCredentials.map((one) => ({ ...one, id: bytes(one.id) })),
    },
  })
  return post<Passkey[]>('/api/passkeys', { label, credential: JSON.stringify(written(made)) })
}

export async function removePasskey(id: string): Promise<void> {
  await remove(`/api/passkeys/${id}`)
}

export const passkeys = (): Promise<Passkey[]> => get<Passkey[]>('/api/passkeys')

export async function signInByPasskey(): Promise<void> {
  const told = await post<{ challenge: string }>('/api/session/passkey/options', {})
  const signed = await navigator.credentials.get({
    publicKey: {
      ...(told as unknown as PublicKeyCredentialRequestOptions),
      challenge: bytes(told.challenge),
    },
  })
  await post<void>('/api/session/passkey', { credential: JSON.stringify(written(signed)) })
}

/** As WebAuthn writes a credential in JSON; not every browser does it by itself yet. */
function written(credential: Credential | null): unknown {
  const key = credential as PublicKeyCredential
  const response = key.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse
  return {
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: text(response.clientDataJSON),
      ...(response.attestationObject
        ? { attestationObject: text(response.attestationObject), transports: response.getTransports?.() ?? [] }
        : {
            authenticatorData: text(response.authenticatorData),
            signature: text(response.signature),
            ...(response.userHandle ? { userHandle: text(response.userHandle) } : {}),
          }),
    },
  }
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

function text(buffer: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(buffer))
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}
