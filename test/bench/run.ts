/**
 * `npm run bench`: bundles the command as it is shipped and measures it (`command.ts`).
 *
 *     npm run bench              10,000 and 100,000 pages; some 1.2 GB in the temporary folder, removed at the end
 *     npm run bench -- quick     1,000 pages
 *     npm run bench -- stages    the stages of one document (`stages.ts`)
 */
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {build} from 'esbuild'
import {bundleCommand, shared} from '../../bin/bundle.ts'
import {measureCommand} from './command.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'quotes-bench-'))
try {
  if (process.argv.includes('stages')) {
    const outfile = path.join(folder, 'stages.mjs')
    await build({...shared, entryPoints: ['test/bench/stages.ts'], outfile})
    execFileSync(process.execPath, [outfile], {stdio: 'inherit'})
  } else {
    await bundleCommand(folder)
    await measureCommand(path.join(folder, 'quotes.cjs'), folder, process.argv.includes('quick'))
  }
} finally {
  fs.rmSync(folder, {recursive: true, force: true})
}
