/**
 * Words typed so far → what the next may be, read from the tables of commands and options.
 *
 * All shells ask here (`shells.ts`), so that each knows the options of the version that is installed, and there is
 * one place to be right or wrong.
 */
import {fieldNames} from '../record.ts'
import {type CommandName, commands, type OptionRow, optionRows} from './options.ts'
import {shells} from './shells.ts'

/** What may come next. */
export interface Completion {
  suggestions: Suggestion[]
  /** Names of files may come too. */
  files: boolean
}

interface Suggestion {
  /** The whole word. */
  value: string
  /** What it means, where that is worth saying. */
  help: string
}

/** Names to be found in documents. */
export type Look = (what: 'speaker' | 'outlet', paths: ReadonlyArray<string>) => Promise<string[]>

/** What the words before the one that is being typed say. */
interface Before {
  command: CommandName | null
  operands: string[]
  given: Set<string>
  /** The option whose value is being typed. */
  pending: OptionRow | null
  afterDashes: boolean
}

/** @param words All that follows the command’s name, the last being typed; it may be empty. */
export async function complete(words: ReadonlyArray<string>, look: Look): Promise<Completion> {
  const current = words.at(-1) ?? ''
  const before = read(words.slice(0, -1))
  if (before.pending) return await values(before.pending, current, '', before, look)
  if (!before.afterDashes && current.startsWith('-') && current !== '-') {
    const [, name, value] = /^--([a-z-]+)=(.*)$/s.exec(current) ?? []
    const row = name === undefined ? undefined : rowOf(name)
    if (row?.value) return await values(row, value as string, `--${row.name}=`, before, look)
  }
  if (!before.afterDashes && current.startsWith('-')) return only(names(before), current)
  return operand(before, current)
}

function read(words: ReadonlyArray<string>): Before {
  const before: Before = {command: null, operands: [], given: new Set(), pending: null, afterDashes: false}
  for (const word of words) {
    if (before.pending) before.pending = null
    else if (before.afterDashes || word === '-' || !word.startsWith('-')) readOperand(before, word)
    else if (word === '--') before.afterDashes = true
    else if (word.startsWith('--')) {
      const row = rowOf(word.slice(2).replace(/=.*$/s, ''))
      if (!row) continue
      before.given.add(row.name)
      if (row.value && !word.includes('=')) before.pending = row
    } else readShort(before, word)
  }
  return before
}

function readOperand(before: Before, word: string): void {
  const isFirst = before.command === null && before.operands.length === 0
  if (isFirst && !before.afterDashes && Object.hasOwn(commands, word)) before.command = word as CommandName
  else before.operands.push(word)
}

/** `-qs`, `-sNAME`: letters of switches, the last perhaps with a value. */
function readShort(before: Before, word: string): void {
  for (let at = 1; at < word.length; at++) {
    const row = optionRows.find(({short}) => short === word[at])
    if (!row) return
    before.given.add(row.name)
    if (!row.value) continue
    if (at === word.length - 1) before.pending = row
    return
  }
}

function rowOf(name: string): OptionRow | undefined {
  return optionRows.find((row) => row.name === name)
}

/** Options of the command that may still be given. */
function names({command, given}: Before): Suggestion[] {
  return optionRows
    .filter(({name, repeat, of}) => of.includes(command ?? 'filter') && (repeat || !given.has(name)))
    .map(({name, help}) => ({value: `--${name}`, help}))
}

function operand({command, operands, given}: Before, current: string): Completion {
  if (command === 'completion') {
    const all = operands.length === 0 ? Object.entries(shells) : []
    return only(
      all.map(([value, {about}]) => ({value, help: about})),
      current
    )
  }
  if (command === 'grep' && operands.length === 0 && !given.has('grep')) return {suggestions: [], files: false}
  const all =
    command === null && operands.length === 0
      ? Object.entries(commands).flatMap(([value, {about}]) => (value === 'filter' ? [] : [{value, help: about}]))
      : []
  return {...only(all, current), files: true}
}

/** Those that go on as the word begins. */
function only(all: ReadonlyArray<Suggestion>, current: string): Completion {
  return {suggestions: all.filter(({value}) => value.startsWith(current)), files: false}
}

/** @param prefix What of the word stands before the value. */
async function values(
  {name, choices, list, complete}: OptionRow,
  typed: string,
  prefix: string,
  {command, operands, given}: Before,
  look: Look
): Promise<Completion> {
  if (complete === 'file') return {suggestions: [], files: true}
  if (complete === 'speaker' || complete === 'outlet') {
    const paths = command === 'grep' && !given.has('grep') ? operands.slice(1) : operands
    const found = await look(complete, paths)
    return {suggestions: named(found, typed).map((value) => ({value: prefix + value, help: ''})), files: false}
  }
  const all = complete === 'field' ? fieldNames : (choices ?? [])
  if (!list && complete !== 'field') {
    return only(
      all.map((value) => ({value: prefix + value, help: ''})),
      prefix + typed
    )
  }
  // The last of a list; what stands before it stays.
  const parts = typed.split(',')
  const last = parts.pop() as string
  const sign = name === 'sort' && last.startsWith('-') ? '-' : ''
  const head = prefix + parts.map((part) => `${part},`).join('') + sign
  return only(
    all.filter((value) => !parts.includes(value)).map((value) => ({value: head + value, help: ''})),
    prefix + typed
  )
}

/** Names that begin as typed, else those with a word that does; capitals and diacritics aside. */
function named(found: ReadonlyArray<string>, typed: string): string[] {
  const wanted = plain(typed)
  const first = found.filter((name) => plain(name).startsWith(wanted))
  return first.length > 0
    ? first
    : found.filter((name) =>
        plain(name)
          .split(/[\s-]/)
          .some((word) => word.startsWith(wanted))
      )
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * Words as the shell gives them, without its quotes.
 *
 * bash cuts a word at `=`; the parts are put together again, and `cut` tells that only what follows is being typed.
 */
export function fromShell(shell: string, words: ReadonlyArray<string>): {words: string[]; cut: boolean} {
  // PowerShell leaves out words that are empty, so each has a dot before it.
  if (shell === 'powershell') return {words: words.map((word) => unquoted(word.slice(1))), cut: false}
  if (shell !== 'bash') return {words: words.map(unquoted), cut: false}
  const joined: string[] = []
  let cut = false
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    cut = false
    if (word === '=' && /^--[a-z-]+$/.test(joined.at(-1) ?? '')) {
      joined.push(`${joined.pop()}=${unquoted(words[at + 1] ?? '')}`)
      cut = true
      at++
    } else joined.push(unquoted(word))
  }
  return {words: joined, cut}
}

/** A word without the quotes and backslashes that kept it together; an open quote is closed. */
function unquoted(word: string): string {
  return word.replace(/\\(.)|'([^']*)(?:'|$)|"((?:[^"\\]|\\.)*)(?:"|$)/gs, (_, escaped, single, double) =>
    escaped !== undefined ? escaped : single !== undefined ? single : String(double).replace(/\\(["\\$`])/g, '$1')
  )
}
