/**
 * Mentions of one document → persons: who says each turn and each quotation, under one name.
 *
 * Runs last. What stands in the source (`label`, `mention`) is read, never changed; beside it stands what we conclude.
 * Who is not named, or is one of two, is null.
 */
import {isAllOf, isLetter, letterRuns} from '../characters.ts'
import {rootWith, turnWith} from '../copies.ts'
import {languageOf} from '../languages/index.ts'
import {inOrder} from '../names/index.ts'
import type {Block, Message, Root, Stage, Turn, Utterance} from '../tree.ts'
import {agree} from './agreement.ts'
import {Cast} from './cast.ts'
import {exchanged} from './exchange.ts'
import {impersonal} from './impersonal.ts'
import {unintroduced} from './introductions.ts'
import {type Spoken, spoken} from './mentions.ts'
import {Page} from './page.ts'
import {displayName, type Person, type Shown, shown} from './person.ts'
import {firstBehind} from './places.ts'
import {antecedents} from './pronouns.ts'
import {holderOf, signer} from './roles.ts'

/** Fill `speaker` and `office` of every turn and utterance, and `root.persons`. */
export const speakers: Stage = (root, {apart, earlier}) => {
  const isNobody = impersonal(root.language)
  const names = spoken(root, isNobody)
  const page = new Page(root)
  agree(root.utterances, names.ofUtterance, page)
  const cast = new Cast(root, page, names, apart, earlier?.persons)
  const messages = root.messages.filter(({rule}) => !rule.startsWith('speakers:'))
  const outlets = new Set(root.about?.outletLabels ?? [])
  const children = attributeTurns(root, outlets, cast, isNobody)
  if (children !== root.children)
    messages.push(...unintroduced(children, (label) => !isNobody(label) && !outlets.has(label)))
  const utterances = attributeUtterances(root, children, page, cast, names, messages)
  return rootWith(root, {children, utterances, messages, persons: personsOf(cast)})
}

interface Attributed extends Shown {
  certainty?: 'implied'
}

const nobody: Attributed = {speaker: null, office: null}

/** A turn that says whose it is. */
function attributed(turn: Turn, by: Attributed): Turn {
  const {speaker, office, certainty = turn.certainty} = by
  return turnWith(turn, {speaker, office, certainty})
}

/** An utterance that says whose it is. Field by field: that takes a fraction of the time of a spread. */
function withSpeaker(
  said: Utterance,
  by: Attributed,
  {mention, rule}: Pick<Utterance, 'mention' | 'rule'> = said
): Utterance {
  const copy: Utterance = {
    type: 'utterance',
    kind: said.kind,
    value: said.value,
    pieces: said.pieces,
    content: said.content,
    clauses: said.clauses,
    cue: said.cue,
    mention,
    rule,
    certainty: by.certainty ?? said.certainty,
    speaker: by.speaker,
    office: by.office,
    nested: said.nested,
    position: said.position
  }
  if (said.answers !== undefined) copy.answers = said.answers
  if (said.lost !== undefined) copy.lost = said.lost
  return copy
}

function attributeTurns(
  root: Root,
  outlets: ReadonlySet<string>,
  cast: Cast,
  isNobody: (label: string) => boolean
): Array<Block | Turn> {
  if (!root.children.some(({type}) => type === 'turn')) return root.children
  const byLabel = new Map<string, Attributed>()
  const children = root.children.map((node) => {
    if (node.type !== 'turn') return node
    return attributed(node, node.label ? of(node.label.value) : nobody)
  })
  const answerer = soleAnswerer(children)
  if (!answerer) return children
  return children.map((node) =>
    node.type === 'turn' && node.role === 'answer' && !node.label
      ? turnWith(node, {speaker: answerer.speaker, office: answerer.office, certainty: 'implied'})
      : node
  )

  function of(label: string): Attributed {
    let found = byLabel.get(label)
    if (!found) byLabel.set(label, (found = attribute(label)))
    return found
  }

  function attribute(label: string): Attributed {
    if (outlets.has(label) && root.about?.outlet) return {speaker: root.about.outlet, office: null}
    if (isNobody(label)) {
      const holder = holderOf(label, cast.persons)
      return holder ? {...shown(holder), certainty: 'implied'} : nobody
    }
    const person = cast.ofLabel(label)
    return person ? shown(person) : nobody
  }
}

/** Whoever gives all the answers that have a label; null if several do, or one of them is nobody. */
function soleAnswerer(children: ReadonlyArray<Block | Turn>): Turn | null {
  let sole: Turn | null = null
  for (const node of children) {
    if (node.type !== 'turn' || node.role !== 'answer' || !node.label) continue
    if (node.speaker === null || (sole && sole.speaker !== node.speaker)) return null
    sole ??= node
  }
  return sole
}

function attributeUtterances(
  root: Root,
  children: ReadonlyArray<Block | Turn>,
  page: Page,
  cast: Cast,
  {ofUtterance}: Spoken,
  messages: Message[]
): Utterance[] {
  const bodies: Array<{person: Person; end: number}> = []
  const meant = antecedents(root, page, cast, ofUtterance)
  let turnAt: ReturnType<typeof turnsOf> | undefined
  let author: string | null | undefined
  const who: Array<Person | null> = []
  const attributions = root.utterances.map((utterance, at) => {
    who.push(null)
    return attribute(utterance, at)
  })
  const turns = exchanged(root.utterances, who, meant.hearers)
  return root.utterances.map((utterance, at) => {
    const turn = turns?.get(at)
    if (turn !== undefined) {
      const by: Attributed = turn ? {...shown(turn), certainty: 'implied'} : nobody
      // The mention borrowed from another paragraph is not this speaker’s.
      return withSpeaker(utterance, by, {mention: null, rule: turn ? 'alternation' : 'none'})
    }
    const copy = withSpeaker(utterance, attributions[at] as Attributed)
    copy.office = ofUtterance[at]?.office ?? copy.office
    return copy
  })

  function attribute(utterance: Utterance, at: number): Attributed {
    const {mention, position} = utterance
    if (!mention) return nobody
    if (mention.kind === 'first-person') {
      if (!/^(?:i|ich|je|yo)$/i.test(mention.value)) return nobody
      turnAt ??= turnsOf(children)
      const turn = turnAt(position.start.offset)
      if (turn) return {speaker: turn.speaker, office: turn.office, certainty: 'implied'}
      if (author === undefined) author = signer(root)
      if (author) return {speaker: author, office: null, certainty: 'implied'}
      return meant.narrator ? link(meant.narrator, at, false, 'implied') : nobody
    }
    if (mention.kind === 'pronoun') {
      const person = isIt(mention.value)
        ? isWritten(root.utterances[at - 1], root.language)
          ? null
          : lastBody(bodies, mention.position.start.offset)
        : meant.of.get(mention.position.start.offset)
      return person ? link(person, at, false, 'implied') : nobody
    }
    if (mention.kind === 'role') {
      const person = holderOf(mention.value, cast.persons) ?? meant.of.get(mention.position.start.offset)
      return person ? link(person, at, false, 'implied') : nobody
    }
    if (mention.kind === 'group') return nobody
    const sighting = ofUtterance[at]
    const found = sighting && cast.ofMention(sighting)
    if (!found) {
      const holder = holderOf(mention.value, cast.persons)
      return holder ? link(holder, at, false, 'implied') : nobody
    }
    if ('person' in found) {
      const isBody = mention.kind === 'body' && found.person.gender === null
      return link(found.person, at, isBody, found.chosen && 'implied')
    }
    messages.push({
      line: mention.position.start.line,
      column: mention.position.start.column,
      severity: 'info',
      rule: 'speakers:ambiguous',
      reason: `\`${mention.value}\` fits ${found.ambiguous.map((person) => `\`${displayName(person)}\``).join(' and ')}, expected one`
    })
    return nobody
  }

  function link(person: Person, at: number, isBody: boolean, certainty?: 'implied'): Attributed {
    person.speaks = true
    who[at] = person
    if (isBody) {
      person.body = true
      bodies.push({person, end: (root.utterances[at] as Utterance).position.end.offset})
    }
    const by = shown(person)
    return certainty ? {speaker: by.speaker, office: by.office, certainty} : by
  }
}

const isIt = (pronoun: string): boolean => /^it(?:$|['’].)/i.test(pronoun) && isAllOf(pronoun, isLetter, 3)

/** `A report by the office found`: it is the report then. */
function isWritten(before: Utterance | undefined, language: string | null): boolean {
  if (before?.mention?.kind !== 'role') return false
  const documents = languageOf(language).reporting?.documents ?? []
  return letterRuns(before.mention.value.toLowerCase()).some((word) => documents.includes(word))
}

/** No body is `it` so many characters after it was named. */
const far = 2_500

/** The body that last spoke before a place. */
function lastBody(bodies: ReadonlyArray<{person: Person; end: number}>, at: number): Person | null {
  const last = bodies.findLast(({end}) => end <= at)
  return last && at - last.end < far ? last.person : null
}

/** Finds the turn around a place of the source; null where it stands in none. */
function turnsOf(children: ReadonlyArray<Block | Turn>): (offset: number) => Turn | null {
  const turns = children.filter((node): node is Turn => node.type === 'turn')
  return (offset) => {
    const turn = firstBehind(turns, offset)
    return turn && turn.position.start.offset <= offset ? turn : null
  }
}

/** Everyone who speaks, in order of first sight. */
function personsOf(cast: Cast): Root['persons'] {
  const speaking = cast.persons.all.filter((person) => person.speaks && person.names.length > 0)
  return inOrder(speaking, (a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0)).map((person) => ({
    name: displayName(person),
    forms: inOrder(
      person.forms.all.map(({value, count}) => ({form: value, count})),
      (a, b) => b.count - a.count
    ),
    offices: person.offices.all.map(({value}) => value)
  }))
}
