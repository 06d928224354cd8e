/**
 * A name as units: the pieces that are compared whole.
 *
 *     Adel Abdel-Mahdi        adel · abd+mahdi
 *     Saif al-Islam Gadhafi   saif · islam · gadhafi
 *     Mohammed bin Salman     mohammed · (bin) salman
 *
 * Articles and prepositions are dropped, words of descent dropped and remembered, compounds kept together: Abdul Mahdi
 * is not Mahdi.
 */
import {fold, isUnvowelled} from './fold.ts'
import {type Word, wordKey} from './key.ts'
import {abu, arabicParticles, articles, descent, isArticleOf, prepositions} from './particles.ts'
import {Recent} from './recent.ts'
import {splitName} from './split.ts'
import {generations, isHonorific, weakHonorifics} from './titles.ts'

export interface Unit {
  /** What the compound begins with: `abd` servant of, `abu` father of, `umm` mother of. */
  mark: '' | 'abd' | 'abu' | 'umm'
  /** What it ends with: Salah al-Din, Nasrallah. */
  tail: '' | 'din' | 'allah'
  /** Ways to read its core, the likeliest first; never empty. */
  words: Word[]
  /** Follows bin, ibn, bint: the name of a forebear. */
  descent: boolean
  /** A title that is a name as well: counts for nothing where it stands alone. */
  optional: boolean
}

export interface Name {
  units: Unit[]
  /** A word of descent stands in it. */
  descent: boolean
  /** `jr`, `iii` …, folded; empty without. */
  generation: string
}

/** No name has more units; what follows is not read. */
const most = 12

const known = new Recent<Name>(20_000)

/** The units of a printed name, titles and offices off. Any string has units, possibly none. */
export function nameOf(printed: string): Name {
  const found = known.get(printed)
  if (found) return found
  const name = unitsOf(splitName(printed).name)
  known.set(printed, name)
  return name
}

/** Splits at white space, hyphens of all kinds, full stops, slashes and commas. */
const separators = /[\s\-‐‑‒–—_./,،·・]+/u

function unitsOf(name: string): Name {
  const printed: string[] = []
  for (const part of name.split(separators)) {
    if (!/[A-Za-z]/.test(part) && !/[\p{L}\p{N}]/u.test(part)) continue
    if (isUnvowelled(part)) printed.push(...latinParticles(part))
    else printed.push(part)
  }
  const folded = printed.map(fold)
  const units: Unit[] = []
  let sawDescent = false
  let pending = false
  const last = folded.length > 1 ? (folded.at(-1) as string) : ''
  const generation = generations.has(last) ? last : ''
  if (generation) {
    printed.pop()
    folded.pop()
  }
  for (let at = 0; at < printed.length && units.length < most; ) {
    const raw = printed[at] as string
    const text = folded[at] as string
    const next = folded[at + 1] ?? null
    if (next !== null && at > 0 && descent.has(text)) {
      sawDescent = pending = true
      at++
    } else if (next !== null && at === 0 && descent.has(text) && text !== 'ben') {
      sawDescent = true
      at++
    } else if (next !== null && isArticleOf(text, next) && (at > 0 || articles.has(text) || isGlued(name, raw))) at++
    else if (next !== null && prepositions.has(text) && text.length > 1 + (at === 0 ? 1 : 0) && isLowerOrInner(raw, at))
      at++
    else {
      const unit = compoundAt(printed, folded, at)
      const genitive = unit.end < printed.length ? withoutGenitive(text, folded[unit.end] as string) : null
      if (genitive !== null) unit.unit.words.push(wordKey(genitive))
      units.push({...unit.unit, descent: pending})
      pending = false
      at = unit.end
    }
  }
  return {units, descent: sawDescent, generation}
}

/** `ad-Din` in front of all is an article, `Ed Davey` is not. */
const isGlued = (name: string, raw: string): boolean => raw === raw.toLowerCase() || /^\s*\p{L}+[-‐‑]/u.test(name)

/** Arabic particles as the Latin words that the rules know, and the article cut off: `الأعرجي` as `أعرجي`. */
function latinParticles(word: string): string[] {
  const bare = word.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '')
  const particle = arabicParticles[bare]
  if (particle) return particle.split(' ')
  if (bare.startsWith('عبدال') && bare.length > 6) return ['abd', bare.slice(5)]
  return [bare.startsWith('ال') && bare.length > 4 ? bare.slice(2) : bare]
}

/** `Fazlur Rehman`, `Enayatul Haq`: the word without the article glued to its end; null where none is. */
function withoutGenitive(word: string, next: string): string | null {
  if (word.length < 6 || !'uo'.includes(word[word.length - 2] as string)) return null
  const end = /^([a-z]{4,})[uo]([lrdsnz])$/.exec(word)
  return end && (end[2] === 'l' || next.startsWith(end[2] as string)) ? (end[1] as string) : null
}

/** `De Gaulle` and `van Dyck`: a preposition in front is dropped too, unless it is all capitals of two letters (initials). */
function isLowerOrInner(raw: string, at: number): boolean {
  return at > 0 || raw[0] !== raw[0]?.toUpperCase() || raw.length > 2 || raw !== raw.toUpperCase()
}

/** The unit that begins at a word: a compound of several, or the word alone. */
function compoundAt(
  printed: ReadonlyArray<string>,
  folded: ReadonlyArray<string>,
  at: number
): {unit: Unit; end: number} {
  const text = folded[at] as string
  const next = folded[at + 1] ?? ''
  const servant =
    text.startsWith('ab') &&
    (/^abd(?:[aeiou]{0,2}l?|ur|us|en|un)$/.test(text) ||
      (text === 'abed' && (articles.has(next) || next.startsWith('rab'))))
  const mark = servant ? 'abd' : Object.hasOwn(abu, text) ? (abu[text] as 'abu' | 'umm') : ''
  let end = at
  if (mark !== '') {
    end++
    while (end < folded.length - 1 && isArticleOf(folded[end] as string, folded[end + 1] as string)) end++
    if (end >= folded.length || (folded[end] as string).length < 3) end = at
  }
  const core = printed[end] as string
  const unit: Unit = {
    mark: end > at ? mark : '',
    tail: '',
    words: [],
    descent: false,
    optional: end === at && (weakHonorifics.has(text) || isHonorific(text, printed[at] as string)) && text.length > 1
  }
  end++
  // Two words that make one with the word before: al-Din, Allah.
  if (end < folded.length) {
    let after = end
    while (after < folded.length - 1 && isArticleOf(folded[after] as string, folded[after + 1] as string)) after++
    const tail = folded[after] as string
    if (dins.has(tail) && (after > end || tail.length > 4)) {
      unit.tail = 'din'
      end = after + 1
    } else if (allahs.has(tail)) {
      unit.tail = 'allah'
      end = after + 1
    }
  }
  unit.words = attached(core, unit)
  if (unit.mark === 'abd' && unit.tail === '' && /^(?:[aeiou]?ll|l)ah?$/.test(unit.words[0]?.text ?? '')) {
    return {unit: {...unit, mark: '', words: [wordKey('abdullah')]}, end}
  }
  return {unit, end}
}

const allahs = new Set(['alla', 'allah', 'ulla', 'ullah'])
const dins = new Set(['din', 'deen', 'dine', 'dean', 'dien', 'eddin', 'eddine', 'uddin', 'ddin', 'addin'])

/** Given names that only look as if an article were glued to them. */
const notGlued = new Set(
  'ali alireza alim alima alia alaa aleksandr alexander alexandra alexei aleksei alexis elizabeth elena eliza elias elisa ellen elliot elmar elton elvira elsa alan albert alberto alfred alfredo alfonso alvaro alvin alma alba alastair alistair alison'.split(
    ' '
  )
)

/**
 * The readings of a compound’s core, with what is glued to it cut off and noted in the unit: Abdelmahdi, Abolfazl,
 * Nasrallah, Nureddin, Alsudani.
 */
function attached(printed: string, unit: Unit): Word[] {
  const whole = wordKey(printed)
  const {text} = whole
  if (unit.mark === '' && text.startsWith('ab') && isServantOfGod(text)) return [wordKey('abdullah')]
  const rest = withoutTail(withoutMark(whole, unit), whole, unit)
  const core = rest === text ? whole : wordKey(rest)
  if (rest !== text && unit.tail === '') return [core]
  const glued = core.family < 0 ? withoutArticle(core.text) : null
  return glued === null ? [core] : [core, wordKey(glued)]
}

const isServantOfGod = (text: string): boolean => /^abd[aeiou]{0,2}ll?a(?:h|ye|hi)?$/.test(text)

/** What follows a servant’s or father’s mark that is glued to the word, the mark noted in the unit. */
function withoutMark({text, family, unvowelled}: Word, unit: Unit): string {
  if (unit.mark !== '' || unvowelled || !text.startsWith('ab')) return text
  const servant =
    /^abd[aeiou]{1,2}l(?!ah?$|lah?$)([a-z]{3,})$/.exec(text) ??
    /^abd(?:[aeiou]{1,2}(?=[bdnrstz])|(?=rab))([a-z]{4,})$/.exec(text)
  if (servant && family < 0) {
    unit.mark = 'abd'
    return servant[1] as string
  }
  const father = /^ab[ou]l([a-z]{4,})$/.exec(text)
  if (!father) return text
  unit.mark = 'abu'
  return father[1] as string
}

/** What stands before a glued al-Din or Allah, noted in the unit. */
function withoutTail(text: string, {family}: Word, unit: Unit): string {
  if (unit.tail !== '' || family >= 0 || text.length < 6) return text
  const last = text[text.length - 1]
  if (last === 'n' || last === 'e') {
    const din = /^([a-z]{3,}?)(?:[aeiou]{1,2}l?d{1,2}|dd)(?:in|een|ine|ene|yn)$/.exec(text)
    if (!din || /od[aeiy][a-z]+$/.test(text)) return text
    unit.tail = 'din'
    return din[1] as string
  }
  if (last !== 'h' && last !== 'a') return text
  const allah = /^([a-z]{3,}?)[aeou]{1,2}ll?ah$/.exec(text)
  if (!allah || text.startsWith('abd')) return text
  unit.tail = 'allah'
  return allah[1] as string
}

/** What stands behind a glued article; null where none is. */
function withoutArticle(text: string): string | null {
  if (text.length < 6 || !'aeu'.includes(text[0] as string) || notGlued.has(text)) return null
  const glued = /^(?:al|el|ul)-?([a-z]{4,})$/.exec(text) ?? /^[ae]([dnrstz]|sh)(?=\1)([a-z]{4,})$/.exec(text)
  return glued ? (glued.at(-1) as string) : null
}

/** Two plain units written as one: Ali Reza, Alireza. Null where one is a compound or an initial. */
export function joined(a: Unit, b: Unit): Word | null {
  const [x, y] = [a.words[0], b.words[0]]
  if (a.mark || a.tail || b.mark || b.tail || !x || !y || x.initial || y.initial) return null
  return wordKey(x.text + y.text)
}
