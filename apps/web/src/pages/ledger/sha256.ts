/** SHA-256, for browsers that keep theirs from pages that came without TLS, as on a laptop in the field. */
const FIRST = primes(64).map((prime) => fraction(Math.cbrt(prime)))
const START = primes(8).map((prime) => fraction(Math.sqrt(prime)))

export function sha256(...parts: Uint8Array[]): Uint8Array {
  const message = padded(parts)
  const state = Uint32Array.from(START)
  const words = new Uint32Array(64)
  const view = new DataView(message.buffer)
  for (let at = 0; at < message.length; at += 64) block(state, words, view, at)
  const digest = new Uint8Array(32)
  const out = new DataView(digest.buffer)
  state.forEach((word, index) => out.setUint32(index * 4, word))
  return digest
}

function block(state: Uint32Array, w: Uint32Array, view: DataView, at: number): void {
  for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + i * 4)
  for (let i = 16; i < 64; i++) {
    const a = word(w, i - 15)
    const b = word(w, i - 2)
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    w[i] = word(w, i - 16) + s0 + word(w, i - 7) + s1
  }
  let [a, b, c, d, e, f, g, h] = [...state] as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (FIRST[i] ?? 0) + word(w, i)) >>> 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) >>> 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) >>> 0, c, b, a, (t1 + t2) >>> 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((value, index) => (state[index] = word(state, index) + value))
}

function padded(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const message = new Uint8Array(((length + 72) >> 6) << 6)
  let at = 0
  for (const part of parts) {
    message.set(part, at)
    at += part.length
  }
  message[at] = 0x80
  new DataView(message.buffer).setBigUint64(message.length - 8, BigInt(length) * 8n)
  return message
}

const word = (words: Uint32Array, index: number) => words[index] ?? 0
const turn = (value: number, by: number) => (value >>> by) | (value << (32 - by))

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) >>> 0
}

function primes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}
