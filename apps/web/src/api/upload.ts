import { changing, NO_ANSWER, problemOf, Refused, worded, type Problem } from './client.ts'

/** A file with a report, as the server keeps it. What has no copy is there only as it came. The size and the hash
 * are those of the file as it came: for those who may open it, and for whoever handed it in. */
export interface Attachment {
  id: string
  report: string
  type: string
  size?: number
  sha256?: string
  copy?: { file: string; size: number; sha256: string }
  name?: string
  asked?: string
  by: string
  entry: number
}

/** A file whose keys were destroyed, and the entry that says so. */
export interface Destroyed {
  id: string
  why: string
  by: string
  entry: number
}

const UNKNOWN: Problem = { status: 0, code: 'unknown', title: '', detail: '' }

export const MOST_BYTES = 8_000_000

/** Hands a file in. `key` makes a repeated sending, after a dead line, the same one; `told` hears how far it is. */
export async function hand(
  report: string,
  file: File,
  key: string,
  told: (part: number) => void,
): Promise<Attachment> {
  const headers = await changing()
  const to = `/api/reports/${encodeURIComponent(report)}/attachments?name=${encodeURIComponent(file.name)}`
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', worded(to))
    for (const [name, value] of Object.entries({ ...headers, 'Idempotency-Key': key }))
      request.setRequestHeader(name, value)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.onprogress = (event) => event.lengthComputable && told(event.loaded / event.total)
    request.onerror = () => reject(new Refused(NO_ANSWER))
    request.onload = () => {
      const answer = answerOf(request)
      if (request.status === 201 && answer) resolve(answer as Attachment)
      // What broke off in the middle may be kept: it is sent again under the same key.
      else if (request.status === 201) reject(new Refused(NO_ANSWER))
      else reject(new Refused({ ...UNKNOWN, ...(answer as Partial<Problem>), status: request.status }))
    }
    request.send(file)
  })
}

/** Undefined where it is cut off, or is none of the desk's. */
function answerOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText)
  } catch {
    return undefined
  }
}

/** Why a file was not kept, in the reader's words; empty where the reason is not in the file. */
export function wrongWith(problem: Problem): string {
  return problem.problems?.[0]?.sentence ?? ''
}

/** The file as it came; undefined while a second person is waited for. */
export async function original(id: string, why: string): Promise<Blob | undefined> {
  const response = await fetch(worded(`/api/attachments/${encodeURIComponent(id)}/original`), {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', ...(await changing()) },
    body: JSON.stringify({ why }),
  }).catch(() => {
    throw new Refused(NO_ANSWER)
  })
  if (!response.ok) throw new Refused(await problemOf(response))
  return response.status === 202 ? undefined : response.blob()
}
