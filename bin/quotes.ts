#!/usr/bin/env node
/**
 * The command, and the threads that it starts of itself. Nothing else knows that there is a process.
 */
import nodeModule from 'node:module'
import {fileURLToPath} from 'node:url'
import {isMainThread} from 'node:worker_threads'
import packageData from '../package.json' with {type: 'json'}
import {expectMuch} from '../src/cli/engine.ts'
import {isClosed, stdinKind} from '../src/cli/io.ts'
import {main} from '../src/cli/main.ts'

// Node 22 and later keep the compiled code between runs.
;(nodeModule as {enableCompileCache?: () => void}).enableCompileCache?.()

/** Whether the engine was given settings: code that it compiles then is of no use to a run without them. */
export let tuned = false

if (isMainThread) command()
else import('../src/cli/thread.ts').then(({thread}) => thread())

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
    get stdout() {
      return process.stdout
    },
    get stderr() {
      return process.stderr
    },
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
      return {file: fileURLToPath(import.meta.url), count: process.getBuiltinModule('os').availableParallelism()}
    },
    expectMuch() {
      tuned = true
      return expectMuch(process.versions.node)
    },
    cleanups
  }).then((status) => {
    process.exitCode = status
  })
}
