import {describe, expect, test} from 'vitest'
import {languageOf} from '../../src/languages/index.ts'
import {
  digit,
  emptySpelling,
  isLetter,
  isUpper,
  letter,
  lower,
  space,
  spell,
  unitOf
} from '../../src/quotations/characters.ts'
import {forms, is, type Lexicon, lexiconOf} from '../../src/quotations/lexicon.ts'
import {pairMarks} from '../../src/quotations/marks.ts'
import {sentences} from '../../src/quotations/sentences.ts'
import {tokenize} from '../../src/quotations/tokenize.ts'
import {
  cuesOf,
  emptyTokens,
  endsIn,
  hasForm,
  isOneOf,
  isWord,
  mayReport,
  type Tokens,
  wordList
} from '../../src/quotations/tokens.ts'

const lexicon = lexiconOf(languageOf('en')) as Lexicon

function read(value: string, tokens = emptyTokens()): Tokens {
  const spelling = spell(value, emptySpelling())
  return tokenize(spelling, pairMarks(spelling, lexicon), lexicon, tokens)
}

function printed(tokens: Tokens): string[] {
  return Array.from({length: tokens.size}, (_, at) => tokens.value.slice(tokens.start[at], tokens.end[at]))
}

describe('characters', () => {
  test('a unit is its lower case and its classes', () => {
    expect(unitOf('É'.charCodeAt(0)) & lower).toBe('é'.charCodeAt(0))
    expect(unitOf(0x2019) & lower).toBe(39)
    expect([..."aZ9 '"].map((one) => unitOf(one.charCodeAt(0)) & (letter | digit | space))).toEqual([
      letter,
      letter,
      digit,
      space,
      0
    ])
    expect([isLetter(0x627), isLetter(0x4e2d), isLetter(0x2014), isUpper(0x41), isUpper(0x61)]).toEqual([
      true,
      true,
      false,
      true,
      false
    ])
    expect(unitOf(Number.NaN)).toBe(0)
  })

  test('apostrophes within words are no marks, nor those that close nothing', () => {
    const marks = (value: string) => spell(value, emptySpelling()).marked
    expect(marks("The mayor’s men didn't know.")).toBe(0)
    expect(marks('The drivers’ union met.')).toBe(0)
    expect(marks('“We didn’t know,” Reyes said.')).toBe(2)
  })

  test('a spelling that is filled anew forgets what it held', () => {
    const spelling = emptySpelling()
    spell(`“${'one line\n'.repeat(2000)}”`, spelling)
    expect([spelling.broken, spelling.marked]).toEqual([true, 2])
    spell('Hill left.', spelling)
    expect([spelling.broken, spelling.marked, spelling.size, spelling.units[10]]).toEqual([false, 0, 10, 0])
  })
})

describe('tokens', () => {
  test.each([
    ['Mr. Hill’s car, in Jan. 2012.', ['Mr.', 'Hill’s', 'car', ',', 'in', 'Jan.', '2012', '.']],
    ['al-Rashid met J. Hill in the U.S. They left.', 'al-Rashid|met|J.|Hill|in|the|U.S|.|They|left|.'.split('|')],
    ['The drivers’ plan -- $3.5 a day...', 'The|drivers|plan|--|$3.5|a|day|...'.split('|')],
    ['He said “no way” twice', ['He', 'said', '“no way”', 'twice']]
  ])('%s', (value, expected) => {
    expect(printed(read(value))).toEqual(expected)
  })

  test('hooks are quotations, cues and openers of source phrases', () => {
    const tokens = read('According to Hill, the road was lost. “No,” she said.')
    const words = printed(tokens)
    expect(Array.from(tokens.hooks.slice(0, tokens.hooked), (at) => words[at])).toEqual(['According', '“No,”', 'said'])
    expect(sentences(tokens).map(({hook}) => hook)).toEqual([0, 1])
  })

  test('past the last token stand some that are nothing', () => {
    const tokens = read('Reyes said that the road was lost.')
    read('She said', tokens)
    expect([tokens.flags[2], tokens.flags[3], tokens.word[2], tokens.end[2]]).toEqual([0, 0, -1, 0])
  })

  test('more tokens than there is room for', () => {
    const tokens = read('said, '.repeat(3000))
    expect([tokens.size, tokens.hooked]).toEqual([6000, 3000])
    expect((tokens.flags[5998] as number) & is.cue).toBe(is.cue)
  })

  test('small words are told without a string of them', () => {
    const tokens = read('SOME of Them, standing')
    const list = wordList('some them')
    expect([0, 1, 2, 3].map((at) => isOneOf(tokens, at, list))).toEqual([true, false, true, false])
    expect([isWord(tokens, 1, 'of'), endsIn(tokens, 4, 'ing'), endsIn(tokens, 1, 'ing')]).toEqual([true, true, false])
  })
})

describe('words that report', () => {
  test('are told by what follows them', () => {
    const tokens = read('She made clear that they made bread, and she said so.')
    const at = printed(tokens).flatMap((word, index) => (word === 'made' || word === 'said' ? [index] : []))
    expect(at.map((index) => mayReport(tokens, index))).toEqual([true, false, true])
    expect(mayReport(tokens, 0)).toBe(false)
  })

  test('share what is known of them where they are used alike', () => {
    const tokens = read('She conceded')
    const [past] = cuesOf(tokens, 1)
    expect(past).toMatchObject({form: 'past', takes: 'any'})
    expect(cuesOf(read('He reasoned'), 1)).toEqual(cuesOf(tokens, 1))
    expect(cuesOf(read('He reasoned'), 1)[0]).toBe(past)
    expect(hasForm(tokens, 1, forms.personal)).toBe(true)
    expect(hasForm(tokens, 0, forms.personal)).toBe(false)
  })

  test('tokens have room for a paragraph of nothing but points', () => {
    const tokens = read('a,'.repeat(3000))
    expect(tokens.size).toBe(6000)
    expect(tokens.flags[5999]).toBe(is.comma)
  })
})
