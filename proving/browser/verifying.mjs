// What checks a package in a browser, and what checks it with a Java, asked the same.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createCipheriv, createHash, generateKeyPairSync, sign } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The part of `Verify.html` that checks. It is no module, for a page that is opened from a disk can load none. */
export function checkOf(html) {
  const page = /<script id="page">([^]*?)<\/script>/.exec(html)[1]
  const own = [...html.matchAll(/(?:bad\(|UNEXPECTED = |return \[)'((?:[^'])+)'/g)].map(([, sentence]) => sentence)
  for (const sentence of own) assert.ok(page.includes(`'${sentence}':`), `${sentence}: has no Arabic`)
  assert.ok(own.length > 30, `${own.length} sentences`)
  return new Function(`${/<script id="check">([^]*?)<\/script>/.exec(html)[1]}; return Check`)()
}

const sha256 = (...parts) => parts.reduce((digest, part) => digest.update(part), createHash('sha256')).digest()
const leaf = (entry) => sha256(Buffer.of(0), entry)

/**
 * A package of a log of two entries by docs/ledger.md, the second sealed and opened: its files, and the key of the log.
 * What the desk hands out opens nothing.
 */
export function opened(content) {
  const [secret, blinding, nonce] = [1, 2, 3].map((byte) => Buffer.alloc(byte === 3 ? 12 : 32, byte))
  const padded = Buffer.alloc(4096)
  padded.writeInt32BE(Buffer.byteLength(content))
  padded.write(content, 4)
  const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from('trucewatch.org/box@v1'))
  const box = Buffer.concat([nonce, cipher.update(padded), cipher.final(), cipher.getAuthTag()])
  const commitment = sha256('trucewatch.org/sealed@v1\n', blinding, sha256(box)).toString('base64')
  const sealed = Buffer.from(`head\n\ntrucewatch.org/sealed@v1\ncommitment ${commitment}\n`)
  const first = Buffer.from('head\n\ntwo shells fell\n')

  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const typed = Buffer.concat([Buffer.of(1), Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url')])
  const name = 'log.test'
  const id = sha256(`${name}\n`, typed).subarray(0, 4)
  const text = `${name}\n2\n${sha256(Buffer.of(1), leaf(first), leaf(sealed)).toString('base64')}\n`
  const mark = Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]).toString('base64')
  const checkpoint = `${text}\n\u2014 ${name} ${mark}\n`
  const proof = (index, other) => `c2sp.org/tlog-proof@v1\nindex ${index}\n${leaf(other).toString('base64')}\n\n${checkpoint}`
  const items = [`shown 0 ${leaf(first).toString('base64')}`, `opened 1 ${leaf(sealed).toString('base64')}`]
  const files = {
    manifest: `trucewatch.org/package@v1\nabout a test\n${items.join('\n')}\n`,
    checkpoint,
    'proofs/0.tlog-proof': proof(0, sealed),
    'entries/0': first,
    'proofs/1.tlog-proof': proof(1, first),
    'entries/1': sealed,
    'boxes/1': box,
    'openings/1': Buffer.concat([secret, blinding]),
  }
  const bytes = Object.entries(files).map(([path, file]) => [path, Uint8Array.from(Buffer.from(file))])
  return { files: new Map(bytes), key: `${name}+${id.toString('hex')}+${typed.toString('base64')}` }
}

/** The same with a letter of the checkpoint's last signature changed, in all files that end with that checkpoint. */
function forged(files, back) {
  const text = Buffer.from(files.get('checkpoint'))
  const other = Buffer.from(text)
  other[text.length - back] = text.at(-back) === 65 ? 66 : 65
  const isUnder = (file) => Buffer.compare(Buffer.from(file.slice(-text.length)), text) === 0
  const change = (file) => (isUnder(file) ? Uint8Array.from([...file.slice(0, -text.length), ...other]) : file)
  return [...files].map(([name, file]) => [name, change(file)])
}

/** So many packages, each with one file changed, cut, gone, added or swapped, or a forged one; always the same. */
export function spoilt(files, count) {
  let seed = 7
  const below = (limit) => (seed = (seed * 48271) % 2147483647) % limit
  const names = [...files.keys()]
  return Array.from({ length: count }, () => {
    const changed = new Map(files)
    const name = names[below(names.length)]
    const other = names[below(names.length)]
    const own = files.get(name)
    const at = below(own.length || 1)
    const ways = [
      () => changed.set(name, own.map((byte, place) => (place === at ? byte ^ (1 << below(8)) : byte))),
      () => changed.set(name, own.slice(0, at)),
      () => changed.delete(name),
      () => changed.set(`${name}1`, own),
      () => changed.set(name, files.get(other)),
      () => changed.set(name, Uint8Array.from([...own.slice(0, at), ...own.slice(at + 1)])),
      () => changed.set(name, Uint8Array.from([...own, 10])),
      () => forged(files, 6 + below(40)).forEach(([forgedName, file]) => changed.set(forgedName, file)),
    ]
    ways[below(ways.length)]()
    return changed
  })
}

const MANY = `
final class Many {
    public static void main(String[] words) throws Exception {
        for (int at = 0; at < Integer.parseInt(words[0]); at++)
            System.out.println("rc " + Verify.run(new String[] {"package", at + ".zip", words[1]}));
    }
}
`

/** Whether `Verify.java` in the folder finds `0.zip`, `1.zip` … good. */
export function byJava(folder, count, key) {
  writeFileSync(join(folder, 'Many.java'), MANY)
  const run = (name, ...words) => {
    const done = spawnSync(join(process.env.JAVA_HOME ?? '/usr', 'bin', name), words, { cwd: folder, encoding: 'utf8' })
    assert.equal(done.status, 0, done.stderr)
    return done.stdout
  }
  run('javac', 'Verify.java', 'Many.java')
  return [...run('java', '-cp', '.', 'Many', String(count), key).matchAll(/^rc (\d+)$/gm)].map(([, code]) => code === '0')
}
