/**
 * The work behind the words: what is loaded only once it is known that there is something to do.
 *
 * The build packs it apart from `main.ts` (`bin/bundle.ts`), so that `quotes --version` starts as fast as the engine.
 */
import type {Arguments} from './arguments.ts'
import {run} from './commands/index.ts'
import type {Io} from './io.ts'
import {openSession} from './session.ts'

export {oneLine} from '../writers/index.ts'

/** Carry out what was asked. Throws `UsageError` and `OutputError`. */
export async function work(given: Arguments, io: Io): Promise<0 | 1 | 2> {
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
