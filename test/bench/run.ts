/**
 * Bundles the benchmark as the command is bundled, then runs it: what runs from source is another program.
 */
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {build} from 'esbuild'
import {shared} from '../../bin/bundle.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'))
const outfile = path.join(folder, 'bench.mjs')
await build({...shared, entryPoints: ['test/bench/bench.ts'], outfile})
try {
  execFileSync(process.execPath, [outfile], {stdio: 'inherit'})
} finally {
  fs.rmSync(folder, {recursive: true, force: true})
}
