/**
 * Words typed → status. `bin` gives it streams and sets the exit status; nothing here knows of a process.
 *
 * What is heavy is loaded by the command that needs it, so `quotes --version` starts as fast as the engine.
 */
import {type Arguments, parseArguments} from './arguments.ts'
import {helpOn, shortHelp} from './help.ts'
import type {Io} from './io.ts'
import {UsageError} from './usage.ts'

/** Exit status: 0 found something, 1 found nothing, 2 could not do it. */
export async function main(argv: ReadonlyArray<string>, io: Io): Promise<0 | 1 | 2> {
  try {
    if (argv.length === 0 && io.stdinKind === 'terminal') {
      await say(io, shortHelp)
      return 2
    }
    const given = parseArguments(argv)
    if (given.options.version) return await print(io, `${io.version}\n`)
    if (given.options.help) return await print(io, helpOn(given.command, io.stdout.columns || 80))
    return await run(given, io)
  } catch (error) {
    return await fail(error, argv, io)
  }
}

async function run(given: Arguments, io: Io): Promise<0 | 1 | 2> {
  const [{openSession}, {run}] = await Promise.all([import('./session.ts'), import('./commands/index.ts')])
  const session = await openSession(given, io)
  const {sink, report} = session
  try {
    const status = await run(session)
    await sink.finish()
    return report.failed ? 2 : status
  } finally {
    report.clear()
    sink.abort()
  }
}

async function print(io: Io, text: string): Promise<0> {
  const {stdoutSink} = await import('./sink.ts')
  const sink = stdoutSink(io)
  await sink.write(text)
  await sink.finish()
  return 0
}

/** One line that names what is wrong; the stack only with `--debug`. */
async function fail(error: unknown, argv: ReadonlyArray<string>, io: Io): Promise<2> {
  const [{OutputError}, {oneLine}] = await Promise.all([import('./sink.ts'), import('../writers/index.ts')])
  const known = error instanceof UsageError || error instanceof OutputError
  const message = error instanceof Error ? error.message : String(error)
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
