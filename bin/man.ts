/**
 * The manual page, made at build from the tables that the parser and `--help` read.
 *
 * Written for man(7), plain enough for every formatter: ASCII alone, a sentence a line, no line longer than 80.
 */
import {commands, groups, type OptionRow, optionRows} from '../src/cli/options.ts'

/** @param date Of the release, as `YYYY-MM-DD`. */
export function manPage({version, date}: {version: string; date: string}): string {
  return `${[
    '.\\" Made by bin/man.ts from the tables of commands and options.',
    `.TH QUOTES 1 ${date} "quotes ${version}" "User Commands"`,
    '.SH NAME',
    'quotes \\- who said what, where and when, from a folder of raw text',
    '.SH SYNOPSIS',
    ...Object.values(commands).flatMap(({usage}, at) => [...(at > 0 ? ['.br'] : []), `.B quotes`, synopsis(usage)]),
    '.SH DESCRIPTION',
    ...prose(
      'Reads interviews, news stories and transcripts, and prints turns and quotations, each with its speaker, outlet, date and the line it stands on. Words are the source’s own; what the source does not print is left open.'
    ),
    '.PP',
    ...prose(
      'A path is a file, a folder, or - for standard input; without one it is standard input where something is piped in, else the current folder. Folders are walked as .gitignore, .ignore and .quotesignore allow. A path that is named like a command is written ./show.'
    ),
    '.SH COMMANDS',
    ...Object.entries(commands).flatMap(([name, {about}]) => [
      '.TP',
      name === 'filter' ? '(none)' : `.B ${escaped(name)}`,
      ...prose(`${capital(about)}.`)
    ]),
    '.SH OPTIONS',
    ...prose('Options may stand before or after the command and the paths.'),
    ...groups.flatMap((group) => [
      `.SS ${quoted(group)}`,
      ...optionRows.filter((row) => row.group === group).flatMap((row) => option(row))
    ]),
    '.SH EXIT STATUS',
    ...status.flatMap(([code, meaning]) => ['.TP', `.B ${code}`, ...prose(meaning)]),
    '.SH ENVIRONMENT',
    ...['.TP', '.B NO_COLOR', ...prose('If set and not empty, nothing is coloured.')],
    ...[
      '.TP',
      '.B NODE_DISABLE_COMPILE_CACHE',
      ...prose('If set and not empty, compiled code is not kept between runs.')
    ],
    ...[
      '.TP',
      '.B XDG_CACHE_HOME',
      ...prose('Where it is kept, in quotegrep/; ~/.cache else. It may be deleted at any time.')
    ],
    ...['.TP', '.B FORCE_COLOR', ...prose('If set, and not 0 or false, colours are written to a pipe too.')],
    '.SH FILES',
    '.TP',
    '.I quotes.yaml',
    ...prose(
      'What you know and the pages do not say: aliases of speakers, synonyms of topics, names of outlets, facts of documents. The nearest one at or above the first path is read.'
    ),
    '.TP',
    '.I .quotesignore',
    ...prose('What is left out of a walk, written as .gitignore is.'),
    '.SH EXAMPLES',
    ...examples.flatMap(([meaning, line], at) => [
      ...(at > 0 ? ['.PP'] : []),
      ...prose(meaning),
      '.PP',
      '.nf',
      `    ${escaped(line)}`,
      '.fi'
    ]),
    '.SH SEE ALSO',
    '.BR grep (1),',
    '.BR jq (1),',
    '.BR pandoc (1)'
  ].join('\n')}\n`
}

const status = [
  ['0', 'Something was found; check: nothing at or above --fail-on.'],
  ['1', 'Nothing was found; check: something was.'],
  ['2', 'Wrong usage, an input that could not be read, or an output that could not be written.']
] as const

const examples = [
  ['Who said it, however the name is spelled, on what:', 'quotes --speaker al-Araji --topic al-Hol interviews/'],
  ['As data for a program:', 'quotes --jsonl --since 2024 interviews/'],
  ['A page to look through:', 'quotes -f html -o report.html interviews/'],
  ['How much there is of it:', 'quotes stats interviews/']
] as const

/** `[options] [path…]` → words of the synopsis, names of values set off. */
function synopsis(usage: string): string {
  return usage
    .split(' ')
    .map((word) => (/^[a-z]+$/.test(word) ? `\\fB${word}\\fR` : escaped(word)))
    .map((word) => word.replace(/[A-Z]{2,}/, '\\fI$&\\fR'))
    .join(' ')
}

function option({name, short, value, help, repeat, choices, list, of}: OptionRow): string[] {
  const flags = [...(short ? [`\\-${short}`] : []), `\\-\\-${escaped(name)}`].map((flag) => `\\fB${flag}\\fR`)
  const sentences = [`${capital(help)}.`]
  if (choices && name !== 'format') sentences.push(`${list ? 'Some' : 'One'} of ${choices.join(', ')}.`)
  if (repeat && !/; again/.test(help)) sentences.push('May be given again.')
  if (!of.includes('filter')) sentences.push(`Only for ${of.join(', ')}.`)
  return ['.TP', flags.join(', ') + (value ? ` \\fI${escaped(value)}\\fR` : ''), ...prose(sentences.join(' '))]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Sentences a line each, lines broken before they are too long. */
function prose(text: string): string[] {
  return text.split(/(?<=[.:]) (?=[A-Z])/).flatMap((sentence) => {
    const lines: string[] = []
    let line = ''
    for (const word of sentence.split(' ').map(escaped)) {
      if (line && line.length + 1 + word.length > 76) {
        lines.push(line)
        line = ''
      }
      line += (line && ' ') + word
    }
    // A dot or a quote at the start of a line would be taken for a request.
    return [...lines, line].map((one) => one.replace(/^[.']/, '\\&$&'))
  })
}

/** Text that shows as itself; what is not ASCII by its number. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(
      /[^\n -~]/gu,
      (character) => `\\[u${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}]`
    )
}

function quoted(text: string): string {
  return `"${escaped(text)}"`
}
