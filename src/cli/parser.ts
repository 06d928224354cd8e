/**
 * The parser of the words typed, told of all options.
 */
import {Command, type CommanderError, Option} from 'commander'
import {type OptionRow, optionRows} from './options.ts'
import {didYouMean, UsageError} from './usage.ts'

/** What is no option; each option is told as it is met, with its value. Throws a `UsageError`. */
export function operandsOf(
  argv: ReadonlyArray<string>,
  told: (row: OptionRow, value: string | undefined) => void
): string[] {
  const parser = new Command('quotes')
    .argument('[words...]')
    .helpOption(false)
    .allowExcessArguments()
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({writeErr: () => {}, writeOut: () => {}})
  for (const row of optionRows) {
    parser.addOption(new Option(flags(row)))
    parser.on(`option:${row.name}`, (value: string | undefined) => told(row, value))
  }
  try {
    parser.parse([...argv], {from: 'user'})
  } catch (error) {
    throw isCommanderError(error) ? usage(error) : error
  }
  return [...parser.args]
}

function flags({name, short, value}: OptionRow): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` <${value}>` : ''}`
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
