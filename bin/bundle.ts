/**
 * How the command becomes one file; the build and the tests of the command line share it.
 */
import {type BuildOptions, build} from 'esbuild'

/** What every bundle has in common. */
export const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  legalComments: 'none',
  logLevel: 'warning'
} as const satisfies BuildOptions

/** Bundle `bin/quotes.ts` into one file that runs by itself. */
export async function bundleCommand(outfile: string): Promise<void> {
  await build({
    ...shared,
    entryPoints: ['bin/quotes.ts'],
    outfile,
    minify: true,
    // Packages in CommonJS ask for Node’s own modules by `require`.
    banner: {
      js: "#!/usr/bin/env node\nimport {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);"
    }
  })
}
