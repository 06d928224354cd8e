/**
 * `--help`, made from the tables.
 */
import {type CommandName, commands, groups, type OptionRow, optionRows} from './options.ts'

/** What a person who typed `quotes` alone should see: a few lines. */
export const shortHelp = `quotes: who said what, where and when, from a folder of raw text

  quotes --speaker NAME --topic WORDS PATH…
  quotes . --json

\`quotes --help\` lists all commands and options.
`

/**
 * Help on one command; on all of them for the default one.
 *
 * @param width Columns of the screen.
 */
export function helpOn(command: CommandName, width: number): string {
  const {usage, about} = commands[command]
  const lines = [`Usage: quotes ${usage}`, '', `${about[0]?.toUpperCase()}${about.slice(1)}.`]
  if (command === 'filter') {
    lines.push('', 'Commands:')
    for (const [name, {about}] of Object.entries(commands)) {
      if (name !== 'filter') lines.push(...row(name, about, 10, width))
    }
    lines.push('', 'A path is a file, a folder, or - for standard input; default: this folder.')
  }
  for (const group of groups) {
    const within = optionRows.filter((row) => row.group === group && row.of.includes(command))
    if (within.length === 0) continue
    lines.push('', `${group}:`)
    for (const option of within) lines.push(...row(flags(option), option.help, 26, width))
  }
  lines.push('', 'Status: 0 something found, 1 nothing found, 2 something could not be done.')
  return `${lines.join('\n')}\n`
}

function flags({name, short, value}: OptionRow): string {
  return `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`
}

/** A name and what it is, which goes on under itself where it is long. */
function row(name: string, about: string, column: number, width: number): string[] {
  const room = Math.max(30, Math.min(width, 100) - column - 3)
  const lines: string[] = []
  let line = ''
  for (const word of about.split(' ')) {
    if (line && line.length + 1 + word.length > room) {
      lines.push(line)
      line = ''
    }
    line += (line && ' ') + word
  }
  lines.push(line)
  return lines.map((text, at) => `  ${(at === 0 ? name : '').padEnd(column)} ${text}`)
}
