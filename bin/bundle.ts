/**
 * How the command is bundled; the build and the tests of the command line share it.
 */
import {type BuildOptions, build, type Plugin} from 'esbuild'

/** What every bundle has in common. */
export const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  legalComments: 'none',
  logLevel: 'warning',
  // Its build for Node is CommonJS and asks for `process`; the other one is a module and asks for nothing.
  alias: {yaml: './node_modules/yaml/browser/index.js'}
} as const satisfies BuildOptions

/**
 * Left out of the bundle, because the engine reads every byte of it at each start: iconv-lite’s East Asian
 * tables, half of the whole (`corpus/decode.ts` leaves those encodings to the engine), and commander’s way to
 * start other programs, which we never do.
 */
const leaveOut: Plugin = {
  name: 'leave-out',
  setup({onLoad, onResolve}) {
    onLoad({filter: /iconv-lite[\\/]encodings[\\/]tables[\\/]/}, () => ({contents: '[]', loader: 'json'}))
    onResolve({filter: /^node:child_process$/}, () => ({path: 'child_process', namespace: 'nothing'}))
    onLoad({filter: /.*/, namespace: 'nothing'}, () => ({contents: '{}', loader: 'json'}))
  }
}

/**
 * Bundle the command into a folder: `quotes.js`, which is to be run, and beside it what it loads when it needs it.
 *
 * In one file the engine would read all of it at each start, which takes longer than its own start.
 */
export async function bundleCommand(outdir: string): Promise<void> {
  await build({
    ...shared,
    entryPoints: ['bin/quotes.ts'],
    outdir,
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    minify: true,
    plugins: [leaveOut],
    // Packages in CommonJS ask for Node’s own modules by `require`.
    banner: {
      js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);"
    }
  })
}
