/**
 * How the command is bundled; the build and the tests of the command line share it.
 */
import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {brotliCompressSync} from 'node:zlib'
import {type BuildOptions, build, type Metafile, type Plugin, transform} from 'esbuild'
import {threadWord} from '../src/cli/io.ts'
import {withConstants} from './constants.ts'
import {tables} from './tables.ts'
import {texts} from './text.ts'

/** What every bundle has in common. */
export const shared = {
  bundle: true,
  platform: 'node',
  // Not `node20.19`: for that the bundler takes every Unicode class for new, and makes a RegExp anew at each use.
  target: 'es2023',
  format: 'esm',
  // Notices are gathered in a file of their own (`bin/licenses.ts`).
  legalComments: 'none',
  // Citation styles.
  loader: {'.csl': 'text', '.xml': 'text'},
  logLevel: 'warning',
  // Its build for Node is CommonJS and asks for `process`; the other one is a module and asks for nothing.
  alias: {yaml: './node_modules/yaml/browser/index.js'}
} as const satisfies BuildOptions

/** The entry of the command. */
const entry = 'bin/quotes.ts'

/**
 * Parts beside those that the sources load by `import()`: modules that the sources import as any other, and that the
 * command compiles when one of these functions is first called. The functions are all that others may import of them.
 */
const lazy: Readonly<Record<string, ReadonlyArray<string>>> = {
  'src/cli/commands/check.ts': ['check'],
  'src/cli/commands/cite.ts': ['cite'],
  'src/cli/commands/documents.ts': ['documents'],
  'src/cli/commands/show.ts': ['show'],
  'src/cli/commands/speakers.ts': ['speakers'],
  'src/cli/commands/stats.ts': ['stats'],
  'src/cli/parser.ts': ['operandsOf'],
  'src/readers/captions.ts': ['srt', 'vtt'],
  'src/readers/markdown.ts': ['markdown'],
  'src/readers/html.ts': ['html', 'blocksOf'],
  'src/writers/prose.ts': ['stringify'],
  'src/writers/bibliography.ts': ['bibliography'],
  'src/writers/html/page.ts': ['recordPage', 'tableOpening', 'tableRows', 'tableClosing']
}

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

/** Puts in the place of each module of `lazy` its functions, which fetch the module when they are called. */
const fetchLater: Plugin = {
  name: 'fetch-later',
  setup({onLoad, onResolve}) {
    const files = new Map(Object.keys(lazy).map((file) => [path.resolve(file), file]))
    onResolve({filter: /\.ts$/}, ({path: asked, importer, resolveDir}) => {
      const file = files.get(path.resolve(resolveDir, asked))
      return file && importer ? {path: file, namespace: 'later'} : undefined
    })
    onResolve({filter: /^part:/}, ({path: asked}) => ({path: `./${asked.slice(5)}.js`, external: true}))
    onLoad({filter: /.*/, namespace: 'later'}, ({path: file}) => ({
      contents: (lazy[file] as ReadonlyArray<string>)
        .map((name) => `export const ${name} = (...given) => require('part:${partName(file)}').${name}(...given)`)
        .join('\n')
    }))
  }
}

/**
 * Bundle the command into a folder: `quotes.cjs`, one file that runs by itself.
 *
 * The engine reads over every byte of a program before it starts. So each part that is not needed at start (what the
 * sources load by `import()`, and what `lazy` names) is packed into a comment of its own behind the rest, compressed,
 * and compiled, under the name of the file, when it is first asked for (`loader.ts`). What
 * several parts share is a part too, so every module is there once. `quotes --version` then takes as long as the
 * engine takes to start.
 *
 * @returns What the bundler took in.
 */
export async function bundleCommand(outdir: string): Promise<Metafile> {
  const {outputFiles, metafile} = await build({
    ...shared,
    // Short names come later: `withConstants` tells variables by theirs.
    minifyWhitespace: true,
    write: false,
    metafile: true,
    splitting: true,
    // The parts that run at start see the names of the loader.
    define: {'import.meta.filename': '__filename'},
    outdir,
    chunkNames: '[hash]',
    entryPoints: {
      [partName(entry)]: entry,
      ...Object.fromEntries(Object.keys(lazy).map((file) => [partName(file), file]))
    },
    plugins: [leaveOut, fetchLater, tables, texts]
  })
  const codes = new Map<string, string>()
  for (const {path: file, text} of outputFiles) {
    const {code} = await transform(boundOnce(withConstants(text)), {
      format: 'cjs',
      platform: 'node',
      target: 'es2023',
      minify: true,
      // Becomes a call of `require` once the promise is asked.
      supported: {'dynamic-import': false}
    })
    codes.set(path.basename(file), ascii(code.replace(/^#!.*\n/, '').trim()))
  }
  const first = neededAtStart(metafile, `${partName(entry)}.js`)
  const packs = packsOf(metafile, [...codes.keys()], first)
  const defined = [...first].map((name) => `${quoted(name)}(require,module,exports){${codes.get(name)}\n}`)
  const edition = createHash('sha256')
    .update([loaderSource(), ...packs.flat(), ...[...codes].flat()].join('\n'))
    .digest('hex')
    .slice(0, 16)
  let file = `#!/usr/bin/env node\n${await loader(`{${defined.join(',\n')}}`, packs, edition)}\n`
  const places: {[name: string]: [from: number, to: number]} = {}
  for (const [name, ...others] of packs) {
    const from = file.length + 2
    // In brackets of its own, a function is compiled at once instead of being looked over first.
    const parts = [name, ...others].map(
      (part) => `${quoted(part)}:(function(require,module,exports){${codes.get(part)}\n})`
    )
    file += `/*${brotliCompressSync(`({${parts.join(',\n')}})`).toString('base64')}*/\n`
    places[name] = [from, file.length - 3]
  }
  const index = `${opening}${quoted(places)}*/\n`
  if (index.length > indexSize) throw new Error(`expected no more than ${indexSize} bytes of places`)
  mkdirSync(outdir, {recursive: true})
  writeFileSync(path.join(outdir, 'quotes.cjs'), file + index, 'latin1')
  return metafile
}

/**
 * Static imports as constants: what the bundler makes of them for `require` asks a getter at each use, which in a loop
 * over letters takes longer than all else, and makes a getter for each name of a module of the engine. No part imports
 * one that imports it.
 */
function boundOnce(code: string): string {
  const head = /^(?:#!.*\n)?(?:import[^;]*;)*/.exec(code)?.[0] ?? ''
  const bound = head
    .replace(
      /import\{([^}]*)\}from("(?:\.\/|node:)[^"]+");/g,
      (_, names: string, part: string) => `const{${names.replace(/ as /g, ':')}}=require(${part});`
    )
    .replace(/import ([\w$]+) from("node:[^"]+");/g, 'const $1=require($2);')
  return bound + code.slice(head.length)
}

/**
 * Code in ASCII, which the engine reads faster. The bundler has left other characters only in regular expressions and
 * in raw strings, of which such are made: there an escape means the same.
 */
function ascii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** `src/readers/markdown.ts` → `src-readers-markdown`. */
function partName(file: string): string {
  return file.replace(/\.ts$/, '').replaceAll('/', '-')
}

/** A part and those that it imports, and so on: all but what waits behind an `import()`. */
function neededAtStart({outputs}: Pick<Metafile, 'outputs'>, entry: string): Set<string> {
  const byName = new Map(Object.entries(outputs).map(([file, output]) => [path.basename(file), output]))
  const found = new Set([entry])
  for (const name of found) {
    for (const {path: file, kind} of byName.get(name)?.imports ?? []) {
      if (kind === 'import-statement' && byName.has(path.basename(file))) found.add(path.basename(file))
    }
  }
  return found
}

/**
 * Which parts are packed together, each under the name of the first: those that every command needs, which a file and
 * a script for each would take a thirtieth of the time of one page.
 */
function packsOf(
  {outputs}: Pick<Metafile, 'outputs'>,
  names: ReadonlyArray<string>,
  first: ReadonlySet<string>
): Array<[string, ...string[]]> {
  const packed = new Set(first)
  const packs: Array<[string, ...string[]]> = []
  for (const source of together) {
    const [file] = Object.entries(outputs).find(([, {entryPoint}]) => entryPoint === source) ?? []
    if (!file) throw new Error(`expected a part for ${source}`)
    const [name, ...others] = [...neededAtStart({outputs}, path.basename(file))].filter((part) => !packed.has(part))
    packs.push([name as string, ...others])
    for (const part of packs.at(-1) as string[]) packed.add(part)
  }
  for (const name of names) if (!packed.has(name)) packs.push([name])
  return packs
}

/** Sources that are loaded with all they import, one after the other. */
const together = ['src/cli/arguments.ts', 'src/cli/work.ts']

/** Begins the last comment, which tells where each part stands in the file. */
const opening = '/*parts:'
/** Bytes at the end of the file among which that comment is. */
const indexSize = 8192

const loaderSource = (): string => readFileSync(path.join(import.meta.dirname, 'loader.ts'), 'utf8')

/** What runs first, with the parts that it defines. */
async function loader(defined: string, packs: ReadonlyArray<ReadonlyArray<string>>, edition: string): Promise<string> {
  const {code} = await transform(loaderSource(), {
    loader: 'ts',
    minifyWhitespace: true,
    minifySyntax: true,
    target: 'es2023',
    define: {
      BUILD: quoted(edition),
      PACKS: quoted(Object.fromEntries(packs.flatMap(([name, ...others]) => others.map((part) => [part, name])))),
      ENTRY: quoted(`${partName(entry)}.js`),
      OPENING: quoted(opening),
      INDEX_SIZE: String(indexSize),
      THREAD_WORD: quoted(threadWord)
    }
  })
  return ascii(code.trim().replace('DEFINED', () => defined))
}

function quoted(value: unknown): string {
  return JSON.stringify(value)
}
