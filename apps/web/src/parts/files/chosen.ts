/** A file that was chosen. The key is the same for every attempt to send it, so that it is never kept twice. */
export interface Chosen {
  file: File
  key: string
}
