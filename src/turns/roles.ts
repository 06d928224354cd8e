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
  /** Has one anywhere. */
  inquires: boolean
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
  /** A program says who writes: in a forum nobody rises to ask. */
  handle: boolean
  /** What labels of it are grouped by. */
  keys: Set<string>
  /** Turns right after somebody else’s question. */
  replies: number
  /** Questions of his own, asked in no reply. */
  opens: number
  /** Turns with a question anywhere. */
  inquiries: number
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
  const sworn = isSworn(voices, words)
  const beside = new Set<string>()
  for (const voice of voices) {
    if (presides(voice)) askers.add(voice.name)
    else if (sworn && !voice.letter && !isNamed(voice, words.answer) && !isWitness(voice)) beside.add(voice.name)
  }
  return segments.map(({label, asks}) => {
    if (asks !== null) return asks ? 'question' : 'answer'
    if (!interview || !label) return 'statement'
    if (askers.has(label.voice)) return 'question'
    return beside.has(label.voice) ? 'statement' : 'answer'
  })
}

/** Letters tell who asks and who answers: counsel and court, who have none, do neither. */
const isSworn = (voices: ReadonlyArray<Voice>, {question, answer}: Words): boolean =>
  voices.some((voice) => voice.letter && isNamed(voice, question)) &&
  voices.some((voice) => voice.letter && isNamed(voice, answer))

const isWitness = ({name}: Voice): boolean => /(?:^|\s)(?:witness|deponent)$/.test(name)

/** Who gives the floor in a parliament asks nothing, and still conducts. */
const presides = ({name}: Voice): boolean =>
  /^(?:(?:the|mr|madam|mrs|ms|hon|acting|deputy|assistant)\.?\s)*(?:speaker|presiding officer)$/.test(name)

function voicesOf(segments: ReadonlyArray<Segment>, weights: ReadonlyArray<Weight>): Voice[] {
  const voices = new Map<string, Voice>()
  segments.forEach(({label, asks}, at) => {
    if (!label || asks !== null) return
    const [before, last] = [segments[at - 1], weights[at - 1]]
    const replies = last?.asks === true && before?.label?.voice !== label.voice
    const voice = voices.get(label.voice) ?? {
      name: label.voice,
      turns: 0,
      questions: 0,
      length: 0,
      role: label.shape === 'role',
      letter: label.shape === 'letter',
      handle: label.handle === true,
      keys: new Set(),
      replies: 0,
      opens: 0,
      inquiries: 0
    }
    voices.set(label.voice, voice)
    const weight = weights[at] as Weight
    voice.turns++
    voice.length += weight.length
    voice.keys.add(label.key)
    if (replies) voice.replies++
    if (weight.inquires) voice.inquiries++
    if (weight.asks) voice.questions++
    if (weight.asks && !replies) voice.opens++
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
  // Where letters tell who asks, others do not.
  const lettered = voices.some((voice) => voice.letter && isNamed(voice, words.question))
  // Beside whoever conducts, guests who say little and ask nothing are guests.
  const conducted = voices.some(({name, questions}) => conductors.has(name) && questions > 0)
  const askers = voices.filter((voice) => {
    if (conducts(voice)) return true
    if (isNamed(voice, words.answer)) return false
    if (lettered) return voice.questions > 1 && voice.questions * 2 > voice.turns
    // Who asks nothing and speaks when he is asked answers, however short.
    if (voice.inquiries === 0 && voice.replies > 0 && voice.replies * 2 >= voice.turns) return false
    // Among many, who rises to ask does little else.
    const rises = voice.opens > 0 && voice.opens * 2 >= voice.turns && voice.length < longest
    if (rises && voices.length > 3 && !voice.handle) return true
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
  const fewest = voices.every(({handle}) => handle) ? 3 : 4
  if (!one || voices.length < fewest || one.letter || one.questions > one.turns * ASKING) return null
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
  // A host may say as much as his guest, who asks nothing back.
  const [more, less] = [...voices].sort((a, b) => b.questions - a.questions)
  if (voices.length === 2 && more && less && more.questions > 2 && more.questions > more.turns * ASKING) {
    if (less.questions * 4 <= more.questions) return new Set([more.name])
  }
  const leads = announced && voices.length === 2 && first && second && first.length < second.length * 0.8
  return new Set(leads ? [first.name] : [])
}

/** Where questions bear no label the first may bear one all the same. */
function openersOf(voices: ReadonlyArray<Voice>): Set<string> {
  const [first] = voices
  return new Set(first && voices.length > 1 && first.questions === first.turns ? [first.name] : [])
}

function isNamed({name, keys}: Voice, list: ReadonlySet<string>): boolean {
  return has(name) || (!keys.has(name) && [...keys].some(has))

  function has(form: string): boolean {
    return list.has(form.replace(/\s*#?\d+$/, '').replace(/^the /, ''))
  }
}
