/**
 * The built command, for the tests of the command line: bundled once a test file, run in a shell.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {bundleCommand} from '../../bin/bundle.ts'

interface Ran {
  stdout: string
  stderr: string
  /** Of the shell: 128 and the signal’s number where one ended the command. */
  status: number | null
}

export interface Command {
  /** A folder of the test’s own, empty at first. */
  folder: string
  /** The file that runs. */
  script: string
  /** A line of shell in which `quotes` is the command. */
  run(line: string, options?: {cwd?: string; input?: string | Buffer; env?: {[name: string]: string}}): Ran
  remove(): void
}

export async function buildCommand(): Promise<Command> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'quotes-test-'))
  const bin = path.join(folder, '.bin')
  await bundleCommand(bin)
  const script = path.join(bin, 'quotes.cjs')
  fs.writeFileSync(path.join(bin, 'quotes'), `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`, {mode: 0o755})
  return {
    folder,
    script,
    run(line, {cwd = folder, input, env = {}} = {}) {
      const {stdout, stderr, status} = spawnSync('sh', ['-c', line], {
        cwd,
        // Without an input, nothing will come: as at a terminal or from the null device.
        stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        ...(input === undefined ? {} : {input}),
        env: {PATH: `${bin}:${process.env.PATH}`, HOME: folder, ...env},
        maxBuffer: 1 << 28
      })
      return {stdout: String(stdout), stderr: String(stderr), status}
    },
    remove: () => fs.rmSync(folder, {recursive: true, force: true})
  }
}
