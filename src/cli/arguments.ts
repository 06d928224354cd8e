/**
 * Words typed → a command, its options, its operands.
 *
 * All options are declared on one parser, so they may stand before or after the command’s name; whether the
 * command knows them is asked afterwards of the table.
 */
import {type CommandName, commands, type OptionName, type OptionRow, type Options, optionRows} from './options.ts'
import {operandsOf} from './parser.ts'
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
  const operands = plainOperands(argv, found) ?? operandsOf(argv, (row, value) => keep(found, row, value))
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

/**
 * The operands of a plain command, its options kept: each is named in full and its value is a word of its own that does
 * not look like one. Null for all others, which are left to the parser; to load it takes longer than to read these.
 */
function plainOperands(
  argv: ReadonlyArray<string>,
  found: {[name: string]: string | string[] | boolean}
): string[] | null {
  const operands: string[] = []
  const given: Array<[row: OptionRow, value: string | undefined]> = []
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] as string
    if (word === '-' || !word.startsWith('-')) {
      operands.push(word)
      continue
    }
    const row = optionRows.find(({name}) => word === `--${name}`)
    const value = row?.value ? argv[++at] : undefined
    if (!row || (row.value && (value === undefined || value.startsWith('-')))) return null
    given.push([row, value])
  }
  for (const [row, value] of given) keep(found, row, value)
  return operands
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

function isAfterDashes(argv: ReadonlyArray<string>, operands: ReadonlyArray<string>): boolean {
  const dashes = argv.indexOf('--')
  return dashes >= 0 && argv.length - dashes - 1 === operands.length
}
