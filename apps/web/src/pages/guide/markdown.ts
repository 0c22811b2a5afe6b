/** The little Markdown that the guide is written in, as blocks and runs; no HTML goes through. */

export interface Run {
  kind: 'words' | 'strong' | 'soft' | 'code' | 'link' | 'image'
  words: string
  to?: string
}

export type Block =
  | { kind: 'heading'; level: number; id: string; runs: Run[] }
  | { kind: 'prose'; runs: Run[] }
  | { kind: 'list'; ordered: boolean; items: Run[][] }
  | { kind: 'table'; head: Run[][]; rows: Run[][][] }
  | { kind: 'code'; words: string }

const RUN = /!\[([^\]]*)\]\(([^)]+)\)|\[([^\]]+)\]\(([^)]+)\)|`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*/g

export function runs(text: string): Run[] {
  const found: Run[] = []
  let at = 0
  for (const match of text.matchAll(RUN)) {
    if (match.index > at) found.push({ kind: 'words', words: text.slice(at, match.index) })
    found.push(run(match))
    at = match.index + match[0].length
  }
  if (at < text.length) found.push({ kind: 'words', words: text.slice(at) })
  return found
}

function run([, picture, source, link, to, code, strong, soft]: RegExpMatchArray): Run {
  if (source !== undefined) return { kind: 'image', words: picture ?? '', to: source }
  if (link !== undefined) return { kind: 'link', words: link, to: to ?? '' }
  if (code !== undefined) return { kind: 'code', words: code }
  return strong !== undefined ? { kind: 'strong', words: strong } : { kind: 'soft', words: soft ?? '' }
}

/** The name of a heading as an address has it. */
export function idOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}

const cells = (line: string): Run[][] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => runs(cell.trim()))

/** Whether this line begins something else than prose. */
const BEGINS = /^(#{1,4} |```|\||- |\d+\. )/

export function blocks(markdown: string): Block[] {
  const lines = markdown.split('\n')
  const found: Block[] = []
  let at = 0
  const following = (holds: (line: string) => boolean): string[] => {
    const from = at
    while (at < lines.length && holds(lines[at] ?? '')) at++
    return lines.slice(from, at)
  }
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const heading = /^(#{1,4}) (.*)$/.exec(line)
    if (line.trim() === '') at++
    else if (heading) {
      at++
      const words = heading[2] ?? ''
      found.push({ kind: 'heading', level: (heading[1] ?? '').length, id: idOf(words), runs: runs(words) })
    } else if (line.startsWith('```')) {
      at++
      found.push({ kind: 'code', words: following((one) => !one.startsWith('```')).join('\n') })
      at++
    } else if (line.startsWith('|')) {
      const rows = following((one) => one.startsWith('|')).map(cells)
      found.push({ kind: 'table', head: rows[0] ?? [], rows: rows.slice(2) })
    } else if (/^(- |\d+\. )/.test(line)) {
      found.push(list(following((one) => one.trim() !== '' && !/^(#|```|\|)/.test(one))))
    } else {
      const first = at++
      following((one) => one.trim() !== '' && !BEGINS.test(one))
      found.push({ kind: 'prose', runs: runs(lines.slice(first, at).join(' ')) })
    }
  }
  return found
}

/** Lines that are set in belong to the item above. */
function list(lines: string[]): Block {
  const items: string[] = []
  for (const line of lines) {
    const item = /^(?:- |\d+\. )(.*)$/.exec(line)
    if (item) items.push(item[1] ?? '')
    else items[items.length - 1] += ` ${line.trim()}`
  }
  return { kind: 'list', ordered: /^\d/.test(lines[0] ?? ''), items: items.map(runs) }
}
