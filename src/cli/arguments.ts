/**
 * Words typed → a command, its options, its operands.
 *
 * All options are declared on one parser, so they may stand before or after the command’s name; whether the
 * command knows them is asked afterwards of the table.
 */
import {Command, type CommanderError, Option} from 'commander'
import {type CommandName, commands, type OptionName, type OptionRow, type Options, optionRows} from './options.ts'
import {didYouMean, UsageError} from './usage.ts'

/** What was typed, understood and checked against the tables. */
export interface Arguments {
  command: CommandName
  options: Options
  /** What is neither command nor option: paths, and the expression of `grep`. */
  operands: string[]
}

/** Throws a `UsageError` for whatever is not in the tables. */
export function parseArguments(argv: ReadonlyArray<string>): Arguments {
  const found: {[name: string]: string | string[] | boolean} = {}
  const parser = new Command('quotes')
    .argument('[words...]')
    .helpOption(false)
    .allowExcessArguments()
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({writeErr: () => {}, writeOut: () => {}})
  for (const row of optionRows) {
    parser.addOption(new Option(flags(row)))
    parser.on(`option:${row.name}`, (value: string | undefined) => keep(found, row, value))
  }
  try {
    parser.parse([...argv], {from: 'user'})
  } catch (error) {
    throw isCommanderError(error) ? usage(error) : error
  }
  const operands = [...parser.args]
  const first = operands[0]
  let command: CommandName = 'filter'
  // After `--` everything is a path, also one that is named like a command.
  if (first !== undefined && first !== 'filter' && Object.hasOwn(commands, first) && !isAfterDashes(argv, operands)) {
    command = first as CommandName
    operands.shift()
  }
  for (const name of Object.keys(found)) belongs(name as OptionName, command)
  return {command, options: found as Options, operands}
}

function flags({name, short, value}: OptionRow): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` <${value}>` : ''}`
}

function keep(found: {[name: string]: string | string[] | boolean}, row: OptionRow, value: string | undefined): void {
  const {name, repeat, choices} = row
  if (!row.value || value === undefined) {
    found[name] = true
    return
  }
  // The parser takes the next word for the value, whatever it is.
  if (name !== 'grep' && optionRows.some((other) => value === `--${other.name}`)) {
    throw new UsageError(`--${name} is without its value, expected --${name} ${row.value}`)
  }
  if (choices) {
    for (const part of row.list ? value.split(',') : [value]) {
      if (choices.includes(part)) continue
      const expected = didYouMean(part, choices) || `, expected ${choices.join(', ')}`
      throw new UsageError(`Unknown value \`${part}\` of --${name}${expected}`)
    }
  }
  if (row.number && !(row.number === 'size' ? /^\d{1,15}[kMG]?$/ : /^\d{1,15}$/).test(value)) {
    const shape = row.number === 'size' ? 'a size such as 1000000 or 100M' : 'a whole number'
    throw new UsageError(`Unexpected value \`${value}\` of --${name}, expected ${shape}`)
  }
  const before = found[name]
  if (repeat) found[name] = Array.isArray(before) ? [...before, value] : [value]
  else if (before !== undefined) throw new UsageError(`--${name} is given twice, expected it once`)
  else found[name] = value
}

function belongs(name: OptionName, command: CommandName): void {
  const row = optionRows.find((row) => row.name === name) as OptionRow
  if (row.of.includes(command)) return
  const known = row.of.map((of) => (of === 'filter' ? '`quotes`' : `\`${of}\``)).join(', ')
  throw new UsageError(`--${name} is not an option of \`${command}\`, only of ${known}`)
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')
}

/** One line of our own for the parser’s errors. */
function usage({code, message}: CommanderError): UsageError {
  const flag = /'(-[^']*)'/.exec(message)?.[1] ?? ''
  if (code === 'commander.unknownOption') {
    const name = flag.replace(/=.*$/s, '')
    const names = optionRows.map((row) => `--${row.name}`)
    return new UsageError(`Unknown option \`${name}\`${didYouMean(name, names) || '; `quotes --help` lists them'}`)
  }
  if (code === 'commander.optionMissingArgument') {
    const [, name = '', value = ''] = /--([a-z-]+) <(.*?)>/.exec(flag) ?? []
    return new UsageError(`--${name} is without its value, expected --${name} ${value}`)
  }
  return new UsageError(message.replace(/^error: /, '').replaceAll('\n', ' '))
}

function isAfterDashes(argv: ReadonlyArray<string>, operands: ReadonlyArray<string>): boolean {
  const dashes = argv.indexOf('--')
  return dashes >= 0 && argv.length - dashes - 1 === operands.length
}
