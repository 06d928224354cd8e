#!/usr/bin/env node
/**
 * The command, and the threads that it starts of itself. Nothing else knows that there is a process.
 */
import nodeModule from 'node:module'
import {availableParallelism} from 'node:os'
import {isatty} from 'node:tty'
import {fileURLToPath} from 'node:url'
import {isMainThread} from 'node:worker_threads'
import packageData from '../package.json' with {type: 'json'}
import {expectMuch} from '../src/cli/engine.ts'
import {isClosed, stdinKind} from '../src/cli/io.ts'
import {main} from '../src/cli/main.ts'

// Node 22 and later keep the compiled code between runs.
;(nodeModule as {enableCompileCache?: () => void}).enableCompileCache?.()

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
    // The streams are made when they are first asked for, which takes time that most runs need not spend.
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
    stdinKind: stdinKind(0, isatty(0)),
    stdoutClosed: isClosed(1, 2),
    threads: {file: fileURLToPath(import.meta.url), count: availableParallelism()},
    expectMuch: () => expectMuch(process.versions.node),
    cleanups
  }).then((status) => {
    process.exitCode = status
  })
}
