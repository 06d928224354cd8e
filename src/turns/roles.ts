/**
 * Who asks and who answers.
 *
 * Answerers hold the floor, with at least a quarter of the longest speaker’s words, and rarely end in a question
 * mark; the others ask, whatever they say: a moderator who only hands over conducts the conversation too. Where
 * nobody asks there is no interview, and every turn is a statement.
 *
 * Blind spot: a second answerer who says little is taken for an asker.
 */
import type {Turn} from '../tree.ts'
import type {Segment} from './segments.ts'
import type {Words} from './shape.ts'

/** What roles are told by, of one segment. */
export interface Weight {
  /** Characters. */
  length: number
  /** Ends in a question mark. */
  asks: boolean
}

interface Voice {
  name: string
  turns: number
  questions: number
  length: number
  /** A role alone: `THE WITNESS`. */
  role: boolean
  /** A word or letter for questions or answers. */
  letter: boolean
}

/** Who has less than this share of the longest speaker’s words does not hold the floor. */
const FLOOR = 0.25
/** Who ends more of his turns than this in a question mark asks. */
const ASKING = 0.3
/** Askers ask at least this often, all together; else they are only guests who say little. */
const INTERVIEW = 0.12

/** The role of each segment, in order; `announced`: the page calls itself an interview; `conductors`: it says who conducts. */
export function rolesOf(
  segments: ReadonlyArray<Segment>,
  weights: ReadonlyArray<Weight>,
  words: Words,
  announced: boolean,
  conductors: ReadonlySet<string> = new Set()
): Array<Turn['role']> {
  const voices = voicesOf(segments, weights)
  const unlabelled = segments.some((segment) => segment.asks === true)
  const askers = unlabelled
    ? openersOf(voices)
    : (numbered(segments, voices, words) ?? ofOne(segments, voices) ?? askersOf(voices, words, announced, conductors))
  const interview = unlabelled || askers.size > 0
  return segments.map(({label, asks}) => {
    if (asks !== null) return asks ? 'question' : 'answer'
    if (!interview || !label) return 'statement'
    return askers.has(label.voice) ? 'question' : 'answer'
  })
}

function voicesOf(segments: ReadonlyArray<Segment>, weights: ReadonlyArray<Weight>): Voice[] {
  const voices = new Map<string, Voice>()
  segments.forEach(({label, asks}, at) => {
    if (!label || asks !== null) return
    const voice = voices.get(label.voice) ?? {
      name: label.voice,
      turns: 0,
      questions: 0,
      length: 0,
      role: label.shape === 'role',
      letter: label.shape === 'letter'
    }
    voices.set(label.voice, voice)
    const weight = weights[at] as Weight
    voice.turns++
    voice.length += weight.length
    if (weight.asks) voice.questions++
  })
  return [...voices.values()]
}

/** Where the questions of a hearing are numbered, whoever has a number before his label asks. */
function numbered(segments: ReadonlyArray<Segment>, voices: ReadonlyArray<Voice>, words: Words): Set<string> | null {
  const found = new Set<string>()
  for (const {label} of segments) if (label?.asks) found.add(label.voice)
  if (found.size === 0 || found.size === voices.length) return null
  for (const voice of voices) if (isNamed(voice, words.conductor)) found.add(voice.name)
  return found
}

function askersOf(
  voices: ReadonlyArray<Voice>,
  words: Words,
  announced: boolean,
  conductors: ReadonlySet<string>
): Set<string> {
  // Who does little but ask may still say most.
  const asking = voices.filter((voice) => voice.questions > 2 && voice.questions > voice.turns * 0.6)
  const others = asking.length < voices.length ? voices.filter((voice) => !asking.includes(voice)) : voices
  const longest = Math.max(0, ...others.map((voice) => voice.length))
  // Where letters tell who asks, others do not, but for counsel beside a witness who has a letter too.
  const lettered = voices.some((voice) => voice.letter && isNamed(voice, words.question))
  const sworn = lettered && voices.some((voice) => voice.letter && isNamed(voice, words.answer))
  // Beside whoever conducts, guests who say little and ask nothing are guests.
  const conducted = voices.some(({name, questions}) => conductors.has(name) && questions > 0)
  const askers = voices.filter((voice) => {
    if (conducts(voice)) return true
    if (isNamed(voice, words.answer)) return false
    if (lettered && (voice.role || !sworn)) return voice.questions > 1 && voice.questions * 2 > voice.turns
    return (
      (voice.length < longest * FLOOR && (voice.questions > 0 || !conducted)) ||
      (voice.questions > 1 && voice.questions > voice.turns * ASKING && voice.length < longest) ||
      (others.length < voices.length && asking.includes(voice))
    )
  })
  const named = askers.some(conducts)
  const turns = askers.reduce((sum, voice) => sum + voice.turns, 0)
  const questions = askers.reduce((sum, voice) => sum + voice.questions, 0)
  if (askers.length === voices.length || !(named || questions > turns * INTERVIEW)) return onlyAsker(voices, announced)
  return new Set(askers.map((voice) => voice.name))

  function conducts(voice: Voice): boolean {
    return (
      (conducted && conductors.has(voice.name)) || isNamed(voice, words.question) || isNamed(voice, words.conductor)
    )
  }
}

/**
 * Where many speak to one in turn, and mostly ask, they all do: members to a minister, reporters to a spokeswoman.
 *
 * @returns null elsewhere.
 */
function ofOne(segments: ReadonlyArray<Segment>, voices: ReadonlyArray<Voice>): Set<string> | null {
  const [one] = [...voices].sort((a, b) => b.turns - a.turns)
  if (!one || voices.length < 4 || one.letter || one.questions > one.turns * ASKING) return null
  const others = voices.filter((voice) => voice !== one)
  const turns = others.reduce((sum, voice) => sum + voice.turns, 0)
  const questions = others.reduce((sum, voice) => sum + voice.questions, 0)
  if (questions * 2 < turns || one.turns * 5 < (one.turns + turns) * 2) return null
  let pairs = 0
  for (let at = 1; at < segments.length; at++) {
    const [before, after] = [segments[at - 1]?.label?.voice, segments[at]?.label?.voice]
    if ((before === one.name) !== (after === one.name)) pairs++
  }
  return pairs * 5 >= (segments.length - 1) * 4 ? new Set(others.map(({name}) => name)) : null
}

/**
 * Of two who speak alike, one may still do nothing but ask; and where the page announces an interview, whoever speaks
 * first and less conducts it without a single question mark.
 */
function onlyAsker(voices: ReadonlyArray<Voice>, announced: boolean): Set<string> {
  const asking = voices.filter((voice) => voice.questions >= 2 && voice.questions > voice.turns * 0.6)
  if (asking.length > 0 && asking.length < voices.length) return new Set(asking.map((voice) => voice.name))
  const [first, second] = voices
  const leads = announced && voices.length === 2 && first && second && first.length < second.length * 0.8
  return new Set(leads ? [first.name] : [])
}

/** Where questions bear no label the first may bear one all the same. */
function openersOf(voices: ReadonlyArray<Voice>): Set<string> {
  const [first] = voices
  return new Set(first && voices.length > 1 && first.questions === first.turns ? [first.name] : [])
}

function isNamed({name}: Voice, list: ReadonlySet<string>): boolean {
  return list.has(name.replace(/\s*#?\d+$/, '').replace(/^the /, ''))
}
