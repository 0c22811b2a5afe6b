import { describe, expect, it } from 'vitest'
import { candidates, choicesOf, chosenBy, plain } from '../src/parts/form/choices.ts'

const choices = choicesOf(
  [
    { id: 'rastan', words: { en: 'Rastan', ar: 'الرستن' }, aliases: ['ar-Rastan'] },
    { id: 'tell-amri', words: { en: 'Tell Amri', ar: 'تل عمري' }, aliases: [] },
    { id: 'tell-dahab', words: { en: 'Tell Dahab', ar: 'تل ذهب' }, aliases: ['تلدهب'] },
    { id: 'taldou', words: { en: 'Taldou', ar: 'تلدو' }, aliases: [] },
    { id: 'quarter', words: { en: "al-Sa'an quarter", ar: 'حيّ الإسعان الغربيّة' }, aliases: [] },
    { id: 'shelling', words: { en: 'shelling', ar: 'القصف' }, aliases: [] },
    { id: 'artillery', words: { en: 'artillery shelling', ar: 'القصف المدفعي' }, aliases: [] },
  ],
  'en',
)
const fit = (typed: string) => candidates(typed, choices).map((one) => one.choice.id)

describe('a name that is picked', () => {
  it('is the same in any spelling of its letters', () => {
    expect(plain('أحرار الشّام')).toBe(plain('احرار الشام'))
    expect(plain('تلبيسـة')).toBe(plain('تلبيسه'))
    expect(plain('مستشفى')).toBe(plain('مستشفي'))
    expect(plain('مسؤول قارئ')).toBe(plain('مسوول قاري'))
    expect(plain("Hay'at Tahrir al-Sham")).toBe(plain('hayat tahrir al sham'))
    expect(plain('R٠١٧')).toBe('r017')
  })

  it('is found by a part that only it has, in either script, with the article or without', () => {
    expect(chosenBy('rast', choices)?.id).toBe('rastan')
    expect(chosenBy('رستن', choices)?.id).toBe('rastan')
    expect(chosenBy('عمرى', choices)?.id).toBe('tell-amri')
    expect(chosenBy('الاسعان', choices)?.id).toBe('quarter')
    expect(chosenBy('غربيه', choices)?.id).toBe('quarter')
    expect(chosenBy('saan', choices)?.id).toBe('quarter')
    expect(chosenBy('ahab', choices)?.id).toBe('tell-dahab')
  })

  it('is none where several fit, and the whole name goes before parts of others', () => {
    expect(chosenBy('tell', choices)).toBeUndefined()
    expect(fit('tell')).toEqual(['tell-amri', 'tell-dahab'])
    expect(chosenBy('shelling', choices)?.id).toBe('shelling')
    expect(chosenBy('القصف', choices)?.id).toBe('shelling')
    expect(fit('قصف')).toEqual(['shelling', 'artillery'])
    expect(fit('shelling')).toEqual(['shelling', 'artillery'])
    expect(chosenBy('nowhere', choices)).toBeUndefined()
    expect(chosenBy('  ', choices)).toBeUndefined()
  })

  it('says by which name it was found where it is shown by another', () => {
    expect(candidates('تلدهب', choices)).toEqual([{ choice: choices[2], by: 'تلدهب' }])
    expect(candidates('Dahab', choices)[0]?.by).toBe('')
    expect(fit('')).toHaveLength(choices.length)
  })
})
