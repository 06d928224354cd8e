/**
 * Words typed → status. `bin` gives it streams and sets the exit status; nothing here knows of a process.
 *
 * What is heavy is fetched when it is needed, so `quotes --version` starts as fast as the engine.
 */
import type {Io} from './io.ts'
import {stdoutSink} from './sink.ts'

/** Exit status: 0 found something, 1 found nothing, 2 could not do it. */
export async function main(argv: ReadonlyArray<string>, io: Io): Promise<0 | 1 | 2> {
  try {
    if (argv.length === 1 && argv[0] === '--version') return await print(io, `${io.version}\n`)
    if (argv.length === 0 && io.stdinKind === 'terminal') {
      const {shortHelp} = await import('./help.ts')
      await say(io, shortHelp)
      return 2
    }
    io.expectLittle?.()
    const {parseArguments} = await import('./arguments.ts')
    const given = parseArguments(argv)
    if (given.options.version) return await print(io, `${io.version}\n`)
    if (given.options.help) {
      const {helpOn} = await import('./help.ts')
      return await print(io, helpOn(given.command, io.stdout.columns || 80))
    }
    if (given.command === 'completion') {
      const {completion} = await import('./commands/completion.ts')
      return await print(io, await completion(given.operands, io.today))
    }
    const {work} = await import('./work.ts')
    return await work(given, io)
  } catch (error) {
    return await fail(error, argv, io)
  }
}

async function print(io: Io, text: string): Promise<0> {
  const sink = stdoutSink(io)
  await sink.write(text)
  await sink.finish()
  return 0
}

/** Errors that the user can put right, by name: their classes need not be loaded for it. */
const expected: ReadonlySet<string> = new Set(['UsageError', 'OutputError'])

/** One line that names what is wrong; the stack only with `--debug`. */
async function fail(error: unknown, argv: ReadonlyArray<string>, io: Io): Promise<2> {
  const {oneLine} = await import('./work.ts')
  const known = error instanceof Error && expected.has(error.name)
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof Error && error.name === 'ConfigError') {
    // Begins with the place, as what compilers say.
    await say(io, `${oneLine(message)}\n`)
    return 2
  }
  await say(
    io,
    `quotes: ${oneLine(known ? message : `Unexpected fault in the program: ${message}; --debug shows where`)}\n`
  )
  if (argv.includes('--debug') && error instanceof Error) await say(io, `${error.stack}\n`)
  return 2
}

/** A standard error that is closed is no reason to fail. */
function say(io: Io, text: string): Promise<void> {
  io.stderr.on('error', () => {})
  return new Promise((resolve) => {
    io.stderr.write(text, () => resolve())
  })
}
