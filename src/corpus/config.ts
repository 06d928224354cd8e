/**
 * The corpus file, `quotes.yaml`: what the user knows of speakers, topics, outlets and documents, read last and winning.
 *
 *     speakers:
 *       Maria Reyes:
 *         aliases: [Mary Reyes, the harbour mistress]
 *         not: [Mario Reyes]            # never one person
 *     topics:
 *       sluice: [lock gate, floodgate]
 *     outlets:
 *       Harbour Post: {abbreviations: [HP], hosts: [harbourpost.example]}
 *     documents:
 *       interviews/*.txt: {outlet: Harbour Post, date: 2021-10, language: en}
 *
 * Data only: nothing in it is ever run, and whatever is not expected is an error with its line.
 */
import {isUtf8} from 'node:buffer'
import fs from 'node:fs'
import path from 'node:path'
import {bounds} from '../dates.ts'
import type {Known, KnownSpeaker} from '../query/index.ts'
import type {Given, GivenFact, KnownOutlet} from '../tree.ts'
import {globMatcher} from './glob.ts'
import {fault} from './walk.ts'
import {ConfigError, type Node, readYaml} from './yaml.ts'

/** What a corpus file says. JSON. */
export interface Config extends Known {
  /** As printed. */
  file: string
  /** Globs start from here. */
  folder: string
  documents: Array<{glob: string; facts: Given; language?: string}>
}

/** Bytes; thousands of names are far less. */
const largest = 1 << 20

/** The nearest `quotes.yaml` at or above a path; null where there is none. */
export function findConfig(start: string): string | null {
  const given = path.resolve(start)
  let folder = isFolder(given) ? given : path.dirname(given)
  for (;;) {
    const file = path.join(folder, 'quotes.yaml')
    if (isFile(file)) return file
    const above = path.dirname(folder)
    if (above === folder) return null
    folder = above
  }
}

const isFile = (file: string): boolean => statOf(file)?.isFile() ?? false
const isFolder = (file: string): boolean => statOf(file)?.isDirectory() ?? false

function statOf(file: string): fs.Stats | null {
  try {
    return fs.statSync(file)
  } catch {
    // Where nobody may look, and where a link leads back to itself, there is nothing to find.
    return null
  }
}

/** Read and check a corpus file. Throws a `ConfigError`. */
export async function readConfig(file: string, cwd: string): Promise<Config> {
  const way = path.relative(cwd, file)
  const printed = way.length < file.length ? way : file
  const root = await readYaml(readText(file, printed), printed)
  return {file: printed, folder: path.dirname(path.resolve(file)), ...check(root, printed)}
}

function readText(file: string, printed: string): string {
  const refuse = (reason: string): never => {
    throw new ConfigError(printed, 1, reason)
  }
  try {
    const stat = fs.statSync(file)
    if (!stat.isFile()) refuse('Unexpected folder or device, expected a corpus file')
    if (stat.size > largest) refuse(`Unexpected size of ${stat.size} bytes, expected no more than ${largest}`)
    const bytes = fs.readFileSync(file)
    if (bytes.length > largest) refuse(`Unexpected size, expected no more than ${largest} bytes`)
    if (!isUtf8(bytes)) refuse('Unexpected bytes, expected UTF-8')
    return bytes.toString('utf8').replace(/^\ufeff/, '')
  } catch (error) {
    if (error instanceof ConfigError) throw error
    const {reason, remedy} = fault(printed, error)
    throw new ConfigError(printed, 1, `The corpus file ${reason}; ${remedy || 'expected one that can be read'}`)
  }
}

type Entry = {key: string; line: number; value: Node}

const sections = ['speakers', 'topics', 'outlets', 'documents'] as const
const facts = ['outlet', 'date', 'title', 'url'] as const

function check(root: Node | null, file: string): Omit<Config, 'file' | 'folder'> {
  const config: Omit<Config, 'file' | 'folder'> = {speakers: [], topics: [], outlets: [], documents: []}
  if (root === null) return config
  for (const {key, line, value} of entriesOf(root, `one of ${sections.join(', ')}`)) {
    if (key === 'speakers') config.speakers = speakersOf(value)
    else if (key === 'topics') config.topics = rowsOf(value, 'topics')
    else if (key === 'outlets') config.outlets = entriesOf(value, 'names of outlets').map(outletOf)
    else if (key === 'documents') config.documents = entriesOf(value, 'globs of documents').map(documentOf)
    else unexpectedKey(key, line, sections)
  }
  return config

  function speakersOf(node: Node): KnownSpeaker[] {
    const owners = new Map<string, string>()
    return entriesOf(node, 'names of speakers').map((entry) => {
      const {key: name, line, value} = entry
      const speaker: KnownSpeaker =
        value.type === 'list'
          ? {name, aliases: textsOf(value, name), not: []}
          : {name, aliases: [], not: [], ...listsOf(entry, ['aliases', 'not'])}
      for (const form of new Set([name, ...speaker.aliases])) {
        const owner = owners.get(form)
        if (owner !== undefined)
          throw new ConfigError(
            file,
            line,
            `Unexpected name \`${form}\` of \`${name}\`, expected it of one speaker: \`${owner}\` has it`
          )
        owners.set(form, name)
        if (speaker.not.includes(form))
          throw new ConfigError(
            file,
            line,
            `Unexpected name \`${form}\` under \`not\` of \`${name}\`, expected another person’s`
          )
      }
      return speaker
    })
  }

  function rowsOf(node: Node, section: string): string[][] {
    return entriesOf(node, `names of ${section}`).map(({key, value}) => [key, ...textsOf(value, key)])
  }

  function outletOf(entry: Entry): KnownOutlet {
    const {key: name, value} = entry
    if (value.type === 'list') return {name, abbreviations: textsOf(value, name), hosts: []}
    const {abbreviations = [], hosts = []} = listsOf(entry, ['abbreviations', 'hosts'])
    const bare = hosts.map((host) =>
      host
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/^www\.|\/.*$/g, '')
    )
    return {name, abbreviations, hosts: bare}
  }

  function documentOf({key: glob, value}: Entry): Config['documents'][number] {
    const row: Config['documents'][number] = {glob, facts: {}}
    const found: {-readonly [Name in keyof Given]: GivenFact} = {}
    for (const {key, line, value: given} of entriesOf(value, `some of ${[...facts, 'language'].join(', ')}`)) {
      const text = textOf(given, key)
      if (key === 'language') row.language = languageOf(text, line)
      else if (key === 'date') found.date = fact(key, dateOf(text, line), line)
      else if (isFact(key)) found[key] = fact(key, text, line)
      else unexpectedKey(key, line, [...facts, 'language'])
    }
    row.facts = found
    return row
  }

  function fact(key: string, value: string, line: number): GivenFact {
    return {value, quote: `${path.basename(file)}: ${key}: ${value}`, line}
  }

  function dateOf(text: string, line: number): string {
    if (bounds(text)) return text
    throw new ConfigError(
      file,
      line,
      `Unexpected date \`${text}\`, expected YYYY, YYYY-MM, YYYY-MM-DD or another EDTF date`
    )
  }

  function languageOf(text: string, line: number): string {
    if (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/.test(text)) return text
    throw new ConfigError(file, line, `Unexpected language \`${text}\`, expected a tag such as en, ar, pt-BR`)
  }

  /** Lists by their keys, no other keys. */
  function listsOf<Name extends string>({key: owner, value}: Entry, names: ReadonlyArray<Name>) {
    const found: {[key in Name]?: string[]} = {}
    for (const {key, line, value: list} of entriesOf(value, `${names.join(' or ')} of \`${owner}\``)) {
      const name = names.find((one) => one === key)
      if (name === undefined) unexpectedKey(key, line, names)
      else found[name] = textsOf(list, name)
    }
    return found
  }

  function entriesOf(node: Node, expected: string): Entry[] {
    // A key without value, as one leaves it while writing.
    if (node.type === 'text' && node.text === '') return []
    if (node.type !== 'map')
      throw new ConfigError(file, node.line, `Unexpected ${described(node)}, expected ${expected}, each with a colon`)
    for (const {key, line} of node.entries) {
      if (key.trim() === '' || key === '__proto__')
        throw new ConfigError(file, line, `Unexpected key \`${key}\`, expected ${expected}`)
    }
    return node.entries
  }

  function textsOf(node: Node, key: string): string[] {
    if (node.type !== 'list')
      throw new ConfigError(file, node.line, `Unexpected ${described(node)} of \`${key}\`, expected a list: [one, two]`)
    return node.items.map((item) => textOf(item, key))
  }

  function textOf(node: Node, key: string): string {
    if (node.type === 'text' && node.text.trim() !== '') return node.text.trim()
    throw new ConfigError(file, node.line, `Unexpected ${described(node)} of \`${key}\`, expected text`)
  }

  function unexpectedKey(key: string, line: number, expected: ReadonlyArray<string>): never {
    throw new ConfigError(file, line, `Unexpected key \`${key}\`, expected ${expected.join(', ')}`)
  }
}

function isFact(key: string): key is (typeof facts)[number] {
  return (facts as ReadonlyArray<string>).includes(key)
}

function described(node: Node): string {
  if (node.type !== 'text') return node.type
  return node.text.trim() === '' ? 'nothing' : `text \`${node.text.slice(0, 40)}\``
}

/** What a corpus file says of one document: of several globs that match, the later wins fact by fact. */
export function givenOf({folder, documents}: Config): (file: string) => {facts: Given; language?: string} {
  const rows = documents.map((row) => ({...row, matches: globMatcher(row.glob)}))
  return (file) => {
    const way = path.relative(folder, path.resolve(file)).split(path.sep).join('/')
    const found: {facts: Given; language?: string} = {facts: {}}
    for (const {matches, facts, language} of rows) {
      if (!matches(way)) continue
      found.facts = {...found.facts, ...facts}
      if (language) found.language = language
    }
    return found
  }
}
