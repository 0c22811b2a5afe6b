// What checks a package in a browser, and what checks it with a Java, asked the same.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
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

/** So many packages, each with one file changed, cut, gone, added or swapped with another; always the same. */
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
