import {describe, expect, test} from 'vitest'
import {languages} from '../../src/languages/index.ts'

const reporting = languages.en?.reporting
const cues = reporting?.cues ?? []
const formsOf = (sense: string): Set<string> =>
  new Set(
    cues.filter(({kind}) => kind.sense === sense).map(({word, kind: {after}}) => (after ? `${word} ${after}` : word))
  )

describe('reporting forms', () => {
  test('of English speech are more than 250, those of thought more than 100', () => {
    expect(formsOf('speech').size).toBeGreaterThanOrEqual(250)
    expect(formsOf('belief').size).toBeGreaterThanOrEqual(100)
  })

  test('of English verbs are all there: base, third person, past, participle, -ing', () => {
    const words = formsOf('speech')
    for (const form of ['say', 'says', 'said', 'saying', 'deny', 'denies', 'denied', 'denying', 'wrote', 'written']) {
      expect(words).toContain(form)
    }
  })

  test('with their particles are words of their own', () => {
    const words = formsOf('speech')
    for (const form of ['pointed out', 'called for', 'fired back', 'lashed out at', 'made it clear']) {
      expect(words).toContain(form)
    }
  })

  test('are twenty at least in each language that reports', () => {
    for (const [tag, {reporting}] of Object.entries(languages)) {
      if (!reporting) continue
      const speech = reporting.cues.filter(({kind}) => kind.sense === 'speech')
      expect(new Set(speech.map(({word}) => word)).size, tag).toBeGreaterThanOrEqual(20)
    }
  })

  test('can be had alone, without how they report', () => {
    for (const {reporting} of Object.values(languages)) {
      if (!reporting?.cueWords) continue
      expect(new Set(reporting.cueWords())).toEqual(new Set(reporting.cues.map(({word}) => word)))
    }
    expect(reporting?.cueWords).toBeDefined()
  })

  test('are in lower case with straight apostrophes, as they are looked up', () => {
    for (const {reporting} of Object.values(languages)) {
      for (const {word} of reporting?.cues ?? []) expect(word).toBe(word.toLowerCase().replaceAll('’', "'"))
    }
  })
})
