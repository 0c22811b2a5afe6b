import { afterEach, describe, expect, test } from 'vitest'
import {
  addDays,
  day,
  lastDayOf,
  moment,
  number,
  offsetsOf,
  range,
  span,
  told,
  typed,
  useZone,
  whenIn,
} from '../src/format.ts'

afterEach(() => {
  localStorage.removeItem('lang')
  localStorage.removeItem('digits')
})

describe('times', () => {
  test('are those of the agreement, whatever zone the reader is in', () => {
    expect(day('2017-08-03T00:30:00+03:00')).toBe('3 Aug 2017')
    expect(moment('2017-08-03T12:00:00+03:00')).toBe('3 Aug 2017, 12:00')
  })

  test('end on the day before a midnight', () => {
    expect(lastDayOf('2017-08-08T00:00:00+03:00')).toBe('2017-08-07')
    expect(lastDayOf('2017-08-08T12:00:00+03:00')).toBe('2017-08-08')
    expect(lastDayOf('2017-08-08')).toBe('2017-08-08')
  })

  test('have two offsets where the clocks were put back, and none where they were put forward', () => {
    expect(offsetsOf('2017-10-26', '22:59', 'Asia/Damascus')).toEqual(['+03:00'])
    expect(offsetsOf('2017-10-26', '23:30', 'Asia/Damascus')).toEqual(['+03:00', '+02:00'])
    expect(offsetsOf('2017-10-27', '00:00', 'Asia/Damascus')).toEqual(['+02:00'])
    expect(offsetsOf('2018-03-30', '00:30', 'Asia/Damascus')).toEqual([])
    expect(offsetsOf('2016-11-06', '01:30', 'America/Bogota')).toEqual(['-05:00'])
    expect(offsetsOf('2019-04-07', '01:45', 'Australia/Lord_Howe')).toEqual(['+11:00', '+10:30'])
  })

  test('that the clocks showed twice say which of the two they are', () => {
    const which = (offset: string) => `26 Oct 2017, 23:30 (\u2066UTC${offset}\u2069)`
    useZone('Asia/Damascus')
    expect(moment('2017-10-26T23:30:00+03:00')).toBe(which('+03:00'))
    expect(moment('2017-10-26T23:30:00+02:00')).toBe(which('+02:00'))
    expect(moment('2017-10-26T22:30:00+03:00')).toBe('26 Oct 2017, 22:30')
    expect(typed('2017-10-26', '23:30', '+02:00')).toBe(which('+02:00'))
    expect(typed('2017-10-26', '23:30', '')).toBe('26 Oct 2017, 23:30')
    expect(typed('2017-08-03', '23:30', '+03:00')).toBe('3 Aug 2017, 23:30')
    expect(span('2017-10-26T23:30:00+02:00', '2017-10-26T23:30:01+02:00')).toBe(which('+02:00'))
    expect(span('2017-10-26T22:00:00+03:00', '2017-10-26T23:30:00+03:00')).toBe(
      '26 Oct 2017, 22:00–23:30 (\u2066UTC+03:00\u2069)',
    )
    useZone('')
    expect(moment('2017-10-26T23:30:00+02:00')).toBe('26 Oct 2017, 23:30')
  })

  test('span a day, some hours of it, or more', () => {
    expect(span('2017-08-07T00:00:00+03:00', '2017-08-08T00:00:00+03:00')).toBe('7 Aug 2017')
    expect(span('2017-08-01T00:00:00+03:00', '2017-09-01T00:00:00+03:00')).toBe('1 Aug – 31 Aug 2017')
    expect(span('2017-08-03T22:00:00+03:00', '2017-08-03T23:59:00+03:00')).toBe('3 Aug 2017, 22:00–23:59')
    expect(span('2017-08-03T22:00:00+03:00', '2017-08-04T06:00:00+03:00')).toBe(
      '3 Aug, 22:00 – 4 Aug 2017, 06:00',
    )
  })

  test('that begin or end at midnight say so beside a clock time', () => {
    expect(span('2017-08-03T00:00:00+03:00', '2017-08-03T06:00:00+03:00')).toBe('3 Aug 2017, 00:00–06:00')
    expect(span('2017-08-03T22:00:00+03:00', '2017-08-04T00:00:00+03:00')).toBe('3 Aug 2017, 22:00–24:00')
    expect(span('2017-08-03T22:00:00+03:00', '2017-08-05T00:00:00+03:00')).toBe(
      '3 Aug, 22:00 – 4 Aug 2017, 24:00',
    )
    expect(span('2017-08-03', '2017-08-05T06:00:00+03:00')).toBe('3 Aug, 00:00 – 5 Aug 2017, 06:00')
  })

  test('that are not told stay the words of the server', () => {
    expect(told({ iso: '../..', words: 'time not told' })).toBe('time not told')
    expect(told({ iso: '2017-08-07T00:00:00+03:00/..', words: 'from 7 August 2017' })).toBe('from 7 August 2017')
  })

  test('name the year only where it is another', () => {
    expect(whenIn('2017-08-07', '2017-11-15')).toBe('7 Aug')
    expect(whenIn('2018-01-15', '2017-11-15')).toBe('15 Jan 2018')
  })

  test('are counted over the end of a month', () => {
    expect(addDays('2017-08-31', 1)).toBe('2017-09-01')
    expect(addDays('2018-03-01', -1)).toBe('2018-02-28')
  })
})

describe('in Arabic', () => {
  test('months are those of the Levant, and digits are chosen by the reader', () => {
    localStorage.setItem('lang', 'ar')
    expect(day('2017-08-03')).toBe('3 آب 2017')
    expect(number(295)).toBe('295')
    localStorage.setItem('digits', 'arab')
    expect(number(295)).toBe('٢٩٥')
    expect(moment('2017-08-03T12:30:00+03:00')).toContain('١٢:٣٠')
  })

  test('two clock times are joined by words, for a dash between digits would turn them round', () => {
    localStorage.setItem('lang', 'ar')
    expect(span('2017-08-03T22:00:00+03:00', '2017-08-03T23:30:00+03:00')).toBe('3 آب 2017، من 22:00 إلى 23:30')
  })
})

test('a number told as a range stays one', () => {
  expect(range({ from: 2, to: 5 })).toBe('2–5')
  expect(range({ from: 5, to: null })).toBe('at least 5')
  expect(range({ from: 3, to: 3 })).toBe('3')
  expect(range(null)).toBe('')
  localStorage.setItem('lang', 'ar')
  expect(range({ from: 2, to: 5 }), 'in words, which cannot turn round').toBe('من 2 إلى 5')
})
