/**
 * Which documents say the same.
 */
import {describe, expect, test} from 'vitest'
import {Duplicates, sketchOf, type Twin} from '../../src/corpus/index.ts'

/** Words that follow no pattern, the same for the same seed. */
function words(seed: number, count: number): string[] {
  let state = seed
  return Array.from({length: count}, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return `w${(state >>> 20).toString(36)}`
  })
}

function twins(...texts: string[]): Array<Twin | null> {
  const duplicates = new Duplicates()
  return texts.map((text, at) => duplicates.meet(`${at}.txt`, sketchOf([text])))
}

/** One word of so many is another. */
const respun = (all: string[], each: number): string =>
  all.map((word, at) => (at % each === 3 ? `x${at}` : word)).join(' ')

describe('duplicates', () => {
  const story = words(1, 400)

  test('the same words, whatever white space, case and marks', () => {
    const other = story
      .join('\n')
      .replaceAll('w', 'W')
      .replace(/(\w+)\n(\w+)/, '“$1,” — $2')
    expect(twins(story.join(' '), other)[1]).toEqual({path: '0.txt', share: 1})
  })

  test('one word more is no copy, and nearly one', () => {
    const [, twin] = twins(story.join(' '), `${story.join(' ')} more`)
    expect(twin?.path).toBe('0.txt')
    expect(twin?.share).toBeLessThan(1)
    expect(twin?.share).toBeGreaterThan(0.9)
  })

  test('a story respun here and there is near, one rewritten is not', () => {
    expect(twins(story.join(' '), respun(story, 40))[1]?.share).toBeGreaterThan(0.6)
    expect(twins(story.join(' '), respun(story, 4))[1]).toBeNull()
  })

  test('a story within a longer page is near while it is most of it', () => {
    expect(twins(story.join(' '), [...words(2, 60), ...story, ...words(3, 60)].join(' '))[1]?.path).toBe('0.txt')
    expect(twins(story.join(' '), [...story, ...words(4, 2000)].join(' '))[1]).toBeNull()
  })

  test('the likest of several is named', () => {
    expect(twins(respun(story, 20), words(5, 400).join(' '), respun(story, 90), story.join(' '))[3]?.path).toBe('2.txt')
  })

  test('other stories are not near, and what has hardly any words is nobody’s', () => {
    expect(twins(...Array.from({length: 200}, (_, at) => words(at + 10, 300).join(' '))).every((twin) => !twin)).toBe(
      true
    )
    expect(twins('Page not found', 'Page not found', '', '')).toEqual([null, null, null, null])
  })

  test('Chinese has no spaces and is compared all the same', () => {
    const text = Array.from({length: 200}, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 5000))).join('')
    expect(twins(text, text.replace(text[100] as string, '水'))[1]?.path).toBe('0.txt')
  })

  test('of paragraphs the cut does not matter', () => {
    const duplicates = new Duplicates()
    duplicates.meet('a', sketchOf([story.join(' ')]))
    expect(duplicates.meet('b', sketchOf([story.slice(0, 200).join(' '), story.slice(200).join(' ')]))?.share).toBe(1)
  })

  test('more documents than are remembered take no more memory', () => {
    const duplicates = new Duplicates()
    const sketch = sketchOf([story.join(' ')])
    duplicates.meet('first', sketch)
    for (let at = 0; at < 70_000; at++) {
      const bins = sketch.bins.map((_, bin) => ((at + 1) * 2_654_435_761 + bin * 40_503) >>> 6)
      duplicates.meet(`${at}`, {same: at, words: 400, bins})
    }
    expect(duplicates.meet('again', sketch)).toBeNull()
    expect(duplicates.meet('once more', {...sketch, same: -1})?.path).toBe('again')
  })
})
