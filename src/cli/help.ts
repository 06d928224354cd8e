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

/** Help on one command; on all of them for the default one. */
export function helpOn(command: CommandName): string {
  const {usage, about} = commands[command]
  const lines = [`Usage: quotes ${usage}`, '', `${about[0]?.toUpperCase()}${about.slice(1)}.`]
  if (command === 'filter') {
    lines.push('', 'Commands:')
    for (const [name, {about}] of Object.entries(commands)) {
      if (name !== 'filter') lines.push(`  ${name.padEnd(10)} ${about}`)
    }
    lines.push('', 'A path is a file, a folder, or - for standard input; default: the current folder.')
  }
  for (const group of groups) {
    const within = optionRows.filter((row) => row.group === group && row.of.includes(command))
    if (within.length === 0) continue
    lines.push('', `${group}:`)
    for (const row of within) lines.push(`  ${flags(row).padEnd(26)} ${row.help}`)
  }
  lines.push('', 'Status: 0 something found, 1 nothing found, 2 something could not be done.')
  return `${lines.join('\n')}\n`
}

function flags({name, short, value}: OptionRow): string {
  return `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`
}
