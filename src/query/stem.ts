/**
 * Stems of English words: militia and militias, repatriate and repatriation are one.
 *
 * Porter2 as published at snowballstem.org, with British -ise read as -ize first. Words in other languages come out
 * harmlessly shortened, the same way on both sides of a comparison.
 */

/** Words that the rules would join to others, with their stems. */
const irregular: Readonly<Record<string, string>> = {
  skis: 'ski',
  skies: 'sky',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  idly: 'idl',
  gently: 'gentl',
  ugly: 'ugli',
  early: 'earli',
  only: 'onli',
  singly: 'singl',
  sky: 'sky',
  news: 'news',
  howe: 'howe',
  atlas: 'atlas',
  cosmos: 'cosmos',
  bias: 'bias',
  andes: 'andes'
}

/** Words that are stems as soon as the plural is off. */
const finished = new Set(['inning', 'outing', 'canning', 'herring', 'earring', 'proceed', 'exceed', 'succeed'])

/** Suffix, what replaces it, and where `at` must stand; longest first. */
type Rule = readonly [suffix: string, by: string, after?: RegExp]

/** Step 2, in the first region. */
const second: ReadonlyArray<Rule> = [
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['iveness', 'ive'],
  ['ization', 'ize'],
  ['ousness', 'ous'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['tional', 'tion'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['fulli', 'ful'],
  ['iviti', 'ive'],
  ['ousli', 'ous'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['anci', 'ance'],
  ['ator', 'ate'],
  ['enci', 'ence'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['ogi', 'og', /l$/],
  ['li', '', /[cdeghkmnrt]$/]
]

/** Step 3, in the first region; `ative` in the second. */
const third: ReadonlyArray<Rule> = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', '']
]

/** Step 4, in the second region. */
const fourth: ReadonlyArray<Rule> = [
  ['ement', ''],
  ['able', ''],
  ['ance', ''],
  ['ence', ''],
  ['ible', ''],
  ['ment', ''],
  ['ant', ''],
  ['ate', ''],
  ['ent', ''],
  ['ion', '', /[st]$/],
  ['ism', ''],
  ['iti', ''],
  ['ive', ''],
  ['ize', ''],
  ['ous', ''],
  ['al', ''],
  ['er', ''],
  ['ic', '']
]

const vowel = /[aeiouy]/
const shortEnd = /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/
const double = /(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/

/** The stem of a folded lower-case word; words that hold anything but a–z come back as they are. */
export function stem(word: string): string {
  const known = Object.hasOwn(irregular, word) ? irregular[word] : undefined
  if (known !== undefined) return known
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
  let text = word
    .replace(/^([a-z]{4,})is(e|ed|es|ing|er|ers|ation|ations)$/, '$1iz$2')
    .replace(/^y|(?<=[aeiouy])y/g, 'Y')
  const [one, two] = regions(text)
  text = plural(text)
  if (finished.has(text)) return text
  text = pastOrIng(text, one)
  if (/.[^aeiouy][yY]$/.test(text)) text = `${text.slice(0, -1)}i`
  text = replaced(text, second, one)
  const before = text
  text = replaced(text, third, one)
  if (text === before && text.endsWith('ative') && text.length - 5 >= two) text = text.slice(0, -5)
  text = replaced(text, fourth, two)
  return last(text, one, two).toLowerCase()
}

/** How many letters every word shares with its stem: at most its last one is another, but for dying, and -ize may be -ise. */
export function sureLength(stem: string): number {
  if (/^[dlt]ie$/.test(stem)) return 1
  const ize = /(?<=^[a-z]{4,}i)z/.exec(stem)
  return Math.max(1, Math.min(stem.length - 1, ize?.index ?? stem.length))
}

/** Where the first and second region begin: after the first consonant that follows a vowel, and again. */
function regions(text: string): [number, number] {
  const next = (from: number): number => {
    const found = /[aeiouy][^aeiouy]/.exec(text.slice(from))
    return found ? from + found.index + 2 : text.length
  }
  const prefix = /^(?:gener|commun|arsen)/.exec(text)
  const one = prefix ? prefix[0].length : next(0)
  return [one, next(one)]
}

/** Step 1a. */
function plural(text: string): string {
  if (text.endsWith('sses')) return text.slice(0, -2)
  if (/ie[ds]$/.test(text)) return text.slice(0, text.length > 4 ? -2 : -1)
  if (/(?:us|ss)$/.test(text) || !text.endsWith('s')) return text
  return vowel.test(text.slice(0, -2)) ? text.slice(0, -1) : text
}

/** Step 1b. */
function pastOrIng(text: string, one: number): string {
  const eed = /eed(?:ly)?$/.exec(text)
  if (eed) return eed.index >= one ? `${text.slice(0, eed.index)}ee` : text
  const end = /(?:ed|edly|ing|ingly)$/.exec(text)
  if (!end || !vowel.test(text.slice(0, end.index))) return text
  const rest = text.slice(0, end.index)
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`
  if (double.test(rest)) return rest.slice(0, -1)
  return rest.length <= one && shortEnd.test(rest) ? `${rest}e` : rest
}

/** The longest suffix of a step replaced, if it lies in its region. */
function replaced(text: string, rules: ReadonlyArray<Rule>, region: number): string {
  for (const [suffix, by, after] of rules) {
    if (!text.endsWith(suffix)) continue
    const rest = text.slice(0, -suffix.length)
    return rest.length >= region && (!after || after.test(rest)) ? rest + by : text
  }
  return text
}

/** Step 5. */
function last(text: string, one: number, two: number): string {
  const rest = text.slice(0, -1)
  if (text.endsWith('e')) {
    return rest.length >= two || (rest.length >= one && !shortEnd.test(rest)) ? rest : text
  }
  return text.endsWith('ll') && rest.length >= two ? rest : text
}
