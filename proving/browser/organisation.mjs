// The server of an organisation that vouches for people by OpenID Connect, as far as a desk asks it.
import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Vouches for whoever `subject` names at that time. */
export async function openOrganisation(client) {
  const asked = new Map()
  const here = { issuer: '', subject: '', close: () => server.close() }
  const answers = {
    '/.well-known/openid-configuration': () => ({
      issuer: here.issuer,
      authorization_endpoint: `${here.issuer}/authorize`,
      token_endpoint: `${here.issuer}/token`,
      jwks_uri: `${here.issuer}/keys`,
      subject_types_supported: ['public'],
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] }),
    '/token': (words) => {
      const request = asked.get(words.get('code'))
      const proof = createHash('sha256').update(words.get('code_verifier')).digest('base64url')
      if (request?.get('code_challenge') !== proof) return undefined
      asked.delete(words.get('code'))
      return { access_token: randomUUID(), token_type: 'Bearer', id_token: signed(here, client, request.get('nonce')) }
    },
  }
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, here.issuer)
    if (url.pathname === '/authorize') {
      const code = randomUUID()
      asked.set(code, url.searchParams)
      const back = new URL(url.searchParams.get('redirect_uri'))
      back.search = new URLSearchParams({ code, state: url.searchParams.get('state') })
      response.writeHead(302, { Location: back.href }).end()
      return
    }
    let body = ''
    for await (const part of request) body += part
    const answer = answers[url.pathname]?.(new URLSearchParams(body))
    response.writeHead(answer ? 200 : 400, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(answer ?? { error: 'invalid_grant' }))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  here.issuer = `http://127.0.0.1:${server.address().port}`
  return here
}

function signed({ issuer, subject }, client, nonce) {
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss: issuer, sub: subject, aud: client, nonce, iat: now, exp: now + 300 }
  const words = `${encoded({ alg: 'RS256', kid: 'one' })}.${encoded(claims)}`
  return `${words}.${createSign('RSA-SHA256').update(words).sign(privateKey, 'base64url')}`
}
