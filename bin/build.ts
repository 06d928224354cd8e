/**
 * Builds what is published: `dist/quotes.cjs` to run, `dist/index.js` with its types, and the licences of what they hold.
 */
import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {build} from 'esbuild'
import packageData from '../package.json' with {type: 'json'}
import {bundleCommand, shared} from './bundle.ts'
import {withConstants} from './constants.ts'
import {notices} from './licenses.ts'
import {manPage} from './man.ts'

rmSync('dist', {recursive: true, force: true})

const command = await bundleCommand('dist')
const library = await build({
  ...shared,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  metafile: true,
  write: false
})
for (const {path, text} of library.outputFiles) writeFileSync(path, withConstants(text))
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', notices([command, library.metafile]))
execFileSync('npx', ['tsc', '-p', 'bin/types.tsconfig.json'], {stdio: 'inherit'})
chmodSync('dist/quotes.cjs', 0o755)
// For tools of the house, which know the command by this name; it is not published.
symlinkSync('quotes.cjs', 'dist/quotes.js')

mkdirSync('dist/man')
const [, date] = /^## \S+ - (\d{4}-\d\d-\d\d)$/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? []
if (date === undefined) throw new Error('expected the date of a release in CHANGELOG.md')
writeFileSync('dist/man/quotes.1', manPage({version: packageData.version, date}))
