import type { Named } from './words.ts'

export interface Sources {
  sources: {
    id: string
    name: string
    kind: string
    language: string
    lineage: Named
    address: string
    note: string
    reports: number
  }[]
  lineages: {
    id: string
    name: string
    kind: string
    family: string
    speaksFor: Named | null
    anonymous: boolean
    note: string
    reports: number
  }[]
  relations: { one: Named; other: Named; kind: string; why: string }[]
}
