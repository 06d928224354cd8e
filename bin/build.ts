/**
 * Builds what is published: `dist/quotes.js`, one file to run, and `dist/index.js` with its types.
 */
import {execFileSync} from 'node:child_process'
import {chmodSync, rmSync} from 'node:fs'
import {build} from 'esbuild'

rmSync('dist', {recursive: true, force: true})

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  legalComments: 'none',
  logLevel: 'warning'
} as const

await build({
  ...shared,
  entryPoints: ['bin/quotes.ts'],
  outfile: 'dist/quotes.js',
  minify: true,
  // Packages in CommonJS ask for Node’s own modules by `require`.
  banner: {
    js: "#!/usr/bin/env node\nimport {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);"
  }
})
await build({...shared, entryPoints: ['src/index.ts'], outfile: 'dist/index.js'})
execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], {stdio: 'inherit'})
chmodSync('dist/quotes.js', 0o755)
