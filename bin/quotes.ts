#!/usr/bin/env node
/**
 * The command, and the threads that it starts of itself. Nothing else knows that there is a process.
 */
import packageData from '../package.json' with {type: 'json'}
import {little, littleAgain, much, prepare} from '../src/cli/engine.ts'
import {isClosed, lateStream, stdinKind, threadWord} from '../src/cli/io.ts'
import {main} from '../src/cli/main.ts'

/** Give the engine the settings of the next run: under others it would not take back what it compiled. */
export let prepareForNext: () => void = () => {}

/** Bytes of input. */
export let read = 0

if (isThread()) import('../src/cli/thread.ts').then(({thread}) => thread())
else command()

/** Whoever types the word gets no thread. */
function isThread(): boolean {
  return process.argv[2] === threadWord && !process.getBuiltinModule('worker_threads').isMainThread
}

function command(): void {
  const cleanups = new Set<() => void>()
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129]
  ] as const) {
    process.once(signal, () => {
      for (const cleanup of cleanups) cleanup()
      process.exit(status)
    })
  }

  const now = new Date()
  const two = (number: number): string => String(number).padStart(2, '0')

  main(process.argv.slice(2), {
    // Made when they are first asked for, which takes time that many runs need not spend.
    get stdin() {
      return process.stdin
    },
    stdout: lateStream(1, () => process.stdout),
    stderr: lateStream(2, () => process.stderr),
    env: process.env,
    cwd: process.cwd(),
    today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    version: packageData.version,
    get stdinKind() {
      return stdinKind(0, () => process.getBuiltinModule('tty').isatty(0))
    },
    get stdoutClosed() {
      return isClosed(1, 2)
    },
    get threads() {
      return {file: import.meta.filename, count: process.getBuiltinModule('os').availableParallelism()}
    },
    expectLittle() {
      prepare(little, process.versions.node)
    },
    expectMuch() {
      prepareForNext = () => prepare(littleAgain, process.versions.node)
      prepare(much, process.versions.node)
    },
    told(bytes) {
      read += bytes
    },
    cleanups
  }).then((status) => {
    process.exitCode = status
  })
}
