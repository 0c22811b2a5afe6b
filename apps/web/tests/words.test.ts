import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import ar from '../src/words/ar.json'
import en from '../src/words/en.json'

type Entries = Record<string, string | Record<string, string>>
const MESSAGES: Record<string, Entries> = { en, ar }

function forms(entry: string | Record<string, string> | undefined): string[] {
  return entry === undefined ? [] : typeof entry === 'string' ? [entry] : Object.values(entry)
}

function places(entry: string | Record<string, string> | undefined): string[] {
  const found = forms(entry).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))
  return [...new Set(found)].filter((name) => name !== 'count').sort()
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.(svelte|ts)$/.test(entry.name) ? [readFileSync(path, 'utf8')] : []
  })
}

describe('the words of the page', () => {
  test('are the same in both languages', () => {
    expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort())
  })

  test('have the same places to fill in both languages', () => {
    for (const key of Object.keys(en))
      expect([key, places(MESSAGES.ar?.[key])]).toEqual([key, places(MESSAGES.en?.[key])])
  })

  test('have no empty form', () => {
    for (const entries of [en, ar])
      for (const entry of Object.values(entries)) expect(forms(entry)).not.toContain('')
  })

  test('have every plural form that their language needs', () => {
    for (const [lang, entries] of Object.entries(MESSAGES)) {
      const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
      for (const [key, entry] of Object.entries(entries)) {
        if (typeof entry === 'string') continue
        expect([key, needed.filter((form) => !(form in entry) && !('other' in entry))]).toEqual([key, []])
      }
    }
  })

  test('have one for every kind of entry that the record documents', () => {
    const document = readFileSync(join(import.meta.dirname, '../../../docs/ledger-entries.md'), 'utf8')
    const table = document.slice(document.indexOf('| --- |'), document.indexOf('Entries of other kinds'))
    const kinds = [...table.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap((row) =>
      [...(row[1] ?? '').matchAll(/`([a-z-]+)`/g)].map((match) => `kind.${match[1]}`),
    )
    expect(kinds.length).toBeGreaterThan(12)
    expect(kinds.filter((key) => !(key in en))).toEqual([])
  })

  test('are all used', () => {
    const code = sources(join(import.meta.dirname, '../src')).join('\n')
    const built = [...code.matchAll(/[`']([a-zA-Z.]+\.)\$\{/g)].map((match) => match[1] ?? '')
    const unused = Object.keys(en).filter(
      (key) => !code.includes(`'${key}'`) && !built.some((start) => key.startsWith(start)),
    )
    expect(unused).toEqual([])
  })
})
