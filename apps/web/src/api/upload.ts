import { changing, problemOf, Refused, worded, type Problem } from './client.ts'

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
    request.onerror = () => reject(new Refused({ status: 0, code: 'no-answer', title: '', detail: '' }))
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as Attachment)
      else reject(new Refused(told422(request)))
    }
    request.send(file)
  })
}

function told422(request: XMLHttpRequest): Problem {
  try {
    return { ...(JSON.parse(request.responseText) as Problem), status: request.status }
  } catch {
    return { status: request.status, code: 'unknown', title: '', detail: '' }
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
    throw new Refused({ status: 0, code: 'no-answer', title: '', detail: '' })
  })
  if (!response.ok) throw new Refused(await problemOf(response))
  return response.status === 202 ? undefined : response.blob()
}
