import type { Counted, Time } from './api/types.ts'
import { isolated, lang, leftToRight, t } from './words/words.svelte.ts'

/** Digits of Arabic text: those of the agreements' own Arabic wording, unless the reader chose the Indic ones. */
export type Digits = 'latn' | 'arab'

export function digits(): Digits {
  return localStorage.getItem('digits') === 'arab' ? 'arab' : 'latn'
}

function locale(): string {
  return lang() === 'ar' ? `ar-SY-u-nu-${digits()}` : 'en-GB'
}

const kept = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()

function once<F extends Intl.DateTimeFormat | Intl.NumberFormat>(name: string, make: (locale: string) => F): F {
  const key = `${locale()} ${name}`
  if (!kept.has(key)) kept.set(key, make(locale()))
  return kept.get(key) as F
}

export function number(value: number): string {
  return once('n', (place) => new Intl.NumberFormat(place)).format(value)
}

/** A size as people say it. */
export function bytes(count: number): string {
  const unit = count < 1_000 ? 'byte' : count < 1_000_000 ? 'kilobyte' : 'megabyte'
  const amount = unit === 'byte' ? count : count / (unit === 'kilobyte' ? 1_000 : 1_000_000)
  const how = { style: 'unit', unit, maximumFractionDigits: amount < 10 ? 1 : 0 } as const
  return once(`${unit} ${how.maximumFractionDigits}`, (place) => new Intl.NumberFormat(place, how)).format(amount)
}

/** Two numbers, the lesser first however the text runs: a dash between would be read either way round in Arabic. */
export function between(least: string, most: string): string {
  return t('number.between', { from: least, to: most })
}

/** A number as the source told it: one, a range, or open at an end. */
export function range(told: Counted | null | undefined): string {
  if (!told) return ''
  const { from, to } = told
  if (from != null && to != null) return from === to ? number(from) : between(number(from), number(to))
  if (from != null) return t('number.atLeast', { n: number(from) })
  return to != null ? t('number.atMost', { n: number(to) }) : ''
}

/**
 * The day of an ISO date or instant as the agreement's own clock has it: the offset is the server's, so the first ten
 * characters are the local day whatever zone the reader's machine is in.
 */
export function dayOf(iso: string): string {
  return iso.slice(0, 10)
}

function utc(day: string): Date {
  return new Date(`${dayOf(day)}T00:00:00Z`)
}

/** 15 Nov 2017. */
export function day(iso: string): string {
  return date('d', { day: 'numeric', month: lang() === 'ar' ? 'long' : 'short', year: 'numeric' }, iso)
}

/** 15 Nov. */
export function shortDay(iso: string): string {
  return date('s', { day: 'numeric', month: lang() === 'ar' ? 'long' : 'short' }, iso)
}

/** 15 November 2017. */
export function longDay(iso: string): string {
  return date('l', { day: 'numeric', month: 'long', year: 'numeric' }, iso)
}

/** Wednesday. */
export function weekday(iso: string): string {
  return date('w', { weekday: 'long' }, iso)
}

/** November 2017. */
export function month(iso: string): string {
  return date('m', { month: 'long', year: 'numeric' }, iso)
}

function date(name: string, options: Intl.DateTimeFormatOptions, iso: string): string {
  return once(name, (place) => new Intl.DateTimeFormat(place, { ...options, timeZone: 'UTC' })).format(utc(iso))
}

/** 12:30, or nothing for a bare date or the start of a day. */
export function clock(iso: string): string {
  const time = iso.slice(11, 16)
  return time === '' || time === '00:00' ? '' : localDigits(time)
}

/** 15 Nov 2017, 12:30. */
export function moment(iso: string): string {
  return at(day(iso), clock(iso) + which(iso))
}

/** A day and a time as they were put into a form, and which of two that is; midnight is said. */
export function typed(date: string, time: string, offset = ''): string {
  return at(day(date), localDigits(time) + which(`${date}T${time}:00${offset}`))
}

/** That of the agreement: its clocks are put back now and then, and show an hour twice. */
let zone = ''
const turned = new Map<string, boolean>()

export function useZone(name: string): void {
  if (name !== zone) turned.clear()
  zone = name
}

/** Where the clocks showed a time twice, which of the two this is: (UTC+03:00). */
function which(iso: string): string {
  const time = iso.slice(11, 16)
  if (!zone || !time || !isTurned(dayOf(iso))) return ''
  const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(iso.slice(16))?.[0].replace('Z', '+00:00') ?? ''
  const offsets = offsetsOf(dayOf(iso), time, zone)
  return offsets.length > 1 && offsets.includes(offset) ? ` (${leftToRight(`UTC${offset}`)})` : ''
}

/** Whether the clocks are put back or forward on a day or at an end of it; asked of hardly any, and kept. */
function isTurned(date: string): boolean {
  const known = turned.get(date)
  if (known !== undefined) return known
  const noon = Date.parse(`${date}T12:00Z`)
  const near = [-1, 1].map((days) => offsetAt(noon + days * 86_400_000, zone))
  turned.set(date, near[0] !== near[1])
  return near[0] !== near[1]
}

function at(date: string, time: string): string {
  return time ? `${date}${lang() === 'ar' ? '،' : ','} ${time}` : date
}

/** A half-open span as told: a day, a few hours of a day, or from one moment to another. */
export function span(from: string, until: string): string {
  const days = dayNumber(until) - dayNumber(from)
  const whole = !clock(from) && !clock(until)
  if (whole && days <= 1) return day(from)
  const start = (last: string) => (from.slice(0, 4) === last.slice(0, 4) ? shortDay(from) : day(from))
  if (whole) return `${start(addDays(until, -1))} – ${day(addDays(until, -1))}`
  // An end at midnight is that of the day before; beside a clock time both ends have one, midnight too.
  const last = clock(until) ? dayOf(until) : addDays(until, -1)
  const [began, ended] = [
    hours(from) + which(from),
    clock(until) ? clock(until) + which(until) : localDigits('24:00'),
  ]
  if (dayOf(from) !== last) return `${at(start(last), began)} – ${at(day(last), ended)}`
  return at(day(from), began === ended ? began : between(began, ended))
}

/** 12:30, and 00:00 for a bare date. */
function hours(iso: string): string {
  return localDigits(iso.slice(11, 16) || '00:00')
}

/** A span of the server in the reader's short form; where an end is open, in the server's own words. */
export function told(time: Time): string {
  const [from = '', until = ''] = time.iso.split('/')
  if (!time.iso.includes('/')) return moment(time.iso)
  return from === '..' || until === '..' || from === '' || until === '' ? time.words : span(from, until)
}

/** The name of a language by its code, in the reader's own. */
export function languageName(code: string): string {
  return code ? (new Intl.DisplayNames(lang(), { type: 'language' }).of(code) ?? code) : ''
}

/** A clock as people call it, with its name in the tables of clocks: Syria Time (Asia/Damascus). */
export function zoneName(zone: string): string {
  const how = { timeZone: zone, timeZoneName: 'longGeneric' } as const
  const parts = new Intl.DateTimeFormat(locale(), how).formatToParts()
  return `${parts.find((part) => part.type === 'timeZoneName')?.value ?? zone} (${leftToRight(zone)})`
}

/**
 * The offsets that the clocks of a zone had when they showed a time, such as +03:00: one, two where they were put back
 * over it, the earlier moment first, and none where they were put forward over it.
 */
export function offsetsOf(day: string, time: string, zone: string): string[] {
  const local = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(local)) return []
  const half = 43_200_000
  const near = [offsetAt(local - half, zone), offsetAt(local + half, zone)]
  return [...new Set(near)].filter((minutes) => offsetAt(local - minutes * 60_000, zone) === minutes).map(signed)
}

/** In minutes. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    instant,
  )
  const words = parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(words) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function signed(minutes: number): string {
  const two = (count: number) => String(count).padStart(2, '0')
  const whole = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(whole / 60))}:${two(whole % 60)}`
}

/** The day on the clock of this machine. */
export function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

export function dayNumber(iso: string): number {
  return Math.round(utc(iso).getTime() / 86_400_000)
}

export function dayAt(count: number): string {
  return new Date(count * 86_400_000).toISOString().slice(0, 10)
}

export function addDays(iso: string, count: number): string {
  return dayAt(dayNumber(iso) + count)
}

function localDigits(text: string): string {
  if (lang() !== 'ar' || digits() === 'latn') return text
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
}

/** 15 Nov in the year looked at, with the year in any other. */
export function whenIn(iso: string, asOf: string): string {
  return iso.slice(0, 4) === asOf.slice(0, 4) ? shortDay(iso) : day(iso)
}

/** The last day before a half-open end: an end at midnight is the end of the day before. */
export function lastDayOf(end: string): string {
  return end.length > 10 && !clock(end) ? addDays(end, -1) : dayOf(end)
}

/** Names one after the other, with the comma and the "and" of the language; none of them turns the order round. */
export function list(names: readonly { words: string }[]): string {
  return new Intl.ListFormat(locale()).format(names.map((name) => isolated(name.words)))
}
