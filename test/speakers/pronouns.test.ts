/**
 * Pronouns of real news, judged by hand: `pronoun-verdicts.json` holds the document’s id in the gold, the offset of the
 * pronoun in its text, and the right name as a person read it there, null where the text names nobody (`they`, an author
 * who does not sign). Drawn from all of news-train in order, every third pronoun that the build of that day reported with
 * `he`, `she`, `they` or `I` as label; the names were written before the build’s answers were looked at. A pronoun that a
 * later build does not report counts as not resolved.
 */
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {compareNames} from '../../src/names/index.ts'
import {annotate, parse} from '../../src/pipeline.ts'
import verdicts from './pronoun-verdicts.json' with {type: 'json'}

const gold = path.join(process.env.QUOTES_SHARED ?? '../shared', 'gold/quotations/news-train.jsonl')
const here = fs.existsSync(gold)

interface Story {
  id: string
  text: string
}

/** Whether a name found is the person meant; both null where nobody is to be named. */
function isRight(found: string | null | undefined, meant: string | null): boolean {
  if (found === undefined || found === null || meant === null) return found === meant
  return ['same', 'partial'].includes(compareNames(found, meant).verdict)
}

describe('pronouns judged by hand', () => {
  test('are a list of ids, offsets and names', () => {
    expect(verdicts.length).toBeGreaterThanOrEqual(150)
    for (const {document, at, speaker} of verdicts) {
      expect(document).toMatch(/^[a-z0-9_-]+$/)
      expect(at).toBeGreaterThanOrEqual(0)
      expect(speaker === null || /^[\p{L}.' -]{2,40}$/u.test(speaker)).toBe(true)
    }
  })

  test.skipIf(!here)('are resolved right in 85 of 100', () => {
    const wanted = new Set(verdicts.map(({document}) => document))
    const stories = fs
      .readFileSync(gold, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Story)
      .filter(({id}) => wanted.has(id))
    const found = new Map<string, string | null>()
    for (const {id, text} of stories) {
      for (const {mention, speaker} of annotate(parse(text)).utterances) {
        if (mention) found.set(`${id} ${mention.position.start.offset}`, speaker)
      }
    }
    const right = verdicts.filter(({document, at, speaker}) => isRight(found.get(`${document} ${at}`), speaker))
    expect(right.length / verdicts.length).toBeGreaterThanOrEqual(0.85)
  })
})
