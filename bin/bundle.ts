/**
 * How the command is bundled; the build and the tests of the command line share it.
 */
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {type BuildOptions, build, type Plugin} from 'esbuild'

/** What every bundle has in common. */
export const shared = {
  bundle: true,
  platform: 'node',
  // Not `node20.19`: for that the bundler takes every Unicode class for new, and makes a RegExp anew at each use.
  target: 'es2023',
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
 * Bundle the command into a folder: `quotes.js`, one file that runs by itself.
 *
 * The engine reads over every byte of a program before it starts, and over a comment at the speed of memory. So
 * what `cli/work.ts` stands for is packed into a comment behind `cli/main.ts`, and compiled, under the name of the
 * file, when there is work to do. `quotes --version` then takes as long as the engine takes to start.
 */
export async function bundleCommand(outdir: string): Promise<void> {
  const common = {...shared, minify: true, write: false} as const
  const work = await build({...common, entryPoints: ['src/cli/work.ts'], format: 'cjs', plugins: [leaveOut]})
  const main = await build({
    ...common,
    entryPoints: ['bin/quotes.ts'],
    plugins: [leaveOut, packed],
    // Packages in CommonJS ask for Node’s own modules by `require`.
    banner: {
      js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);"
    }
  })
  mkdirSync(outdir, {recursive: true})
  const code = textOf(work)
  if (code.includes(GUARD)) throw new Error('expected no guard in the code itself')
  writeFileSync(
    path.join(outdir, 'quotes.js'),
    `${textOf(main).trimEnd()}\n${OPENING}${code.replaceAll('*/', `*${GUARD}/`)}*/\n`
  )
}

const OPENING = '/*quotes:work '
// Parts every star and slash of the packed code that would end the comment.
const GUARD = '\ue000'

/** Stands for `cli/work.ts` in the bundle of `cli/main.ts`. */
const packed: Plugin = {
  name: 'packed',
  setup({onLoad, onResolve}) {
    onResolve({filter: /\/work\.ts$/}, () => ({path: 'work', namespace: 'packed'}))
    onLoad({filter: /.*/, namespace: 'packed'}, () => ({
      contents: `

        import {readFileSync} from 'node:fs'
        import {fileURLToPath} from 'node:url'
        import {compileFunction} from 'node:vm'

        const filename = fileURLToPath(import.meta.url)
        const file = readFileSync(filename, 'utf8')
        const code = file.slice(file.lastIndexOf(${JSON.stringify(OPENING)}) + ${OPENING.length}, file.lastIndexOf('*' + '/'))
        const module = {exports: {}}
        compileFunction(code.replaceAll(${JSON.stringify(`*${GUARD}/`)}, '*' + '/'), ['require', 'module', 'exports'], {filename})(require, module, module.exports)
        export const {work, oneLine} = module.exports
      `,
      resolveDir: process.cwd(),
      loader: 'js'
    }))
  }
}

function textOf({outputFiles}: {outputFiles: Array<{text: string}>}): string {
  return outputFiles.map(({text}) => text).join('')
}
