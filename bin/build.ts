/**
 * Builds what is published: `dist/quotes.js` to run, and `dist/index.js` with its types.
 */
import {execFileSync} from 'node:child_process'
import {chmodSync, rmSync} from 'node:fs'
import {build} from 'esbuild'
import {bundleCommand, shared} from './bundle.ts'

rmSync('dist', {recursive: true, force: true})

await bundleCommand('dist')
await build({...shared, entryPoints: ['src/index.ts'], outfile: 'dist/index.js'})
execFileSync('npx', ['tsc', '-p', 'bin/types.tsconfig.json'], {stdio: 'inherit'})
chmodSync('dist/quotes.js', 0o755)
