/**
 * `import text, {hash} from './page.css?text'`: a file as the text that goes into a page of ours.
 *
 * TypeScript is bundled to one script, a style sheet is minified; `hash` is what the page’s policy names it by. The
 * bundle of the command and the tests read such imports through the two plugins below.
 */
import {createHash} from 'node:crypto'
import path from 'node:path'
import {build, type Plugin} from 'esbuild'

const suffix = /\?text$/

/** Source of the module that stands for a file. */
async function textModule(file: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2022', 'chrome111', 'firefox121', 'safari16.4'],
    legalComments: 'none',
    logLevel: 'warning'
  })
  const text = outputFiles.map((output) => output.text.trim()).join('')
  if (/<[/!]/.test(text)) throw new Error(`expected nothing in ${file} that could end its element`)
  const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`
  return `export default ${JSON.stringify(text)}\nexport const hash = ${JSON.stringify(hash)}\n`
}

/** For esbuild. */
export const texts: Plugin = {
  name: 'texts',
  setup({onLoad, onResolve}) {
    onResolve({filter: suffix}, ({path: asked, resolveDir}) => ({
      path: path.resolve(resolveDir, asked.replace(suffix, '')),
      namespace: 'text'
    }))
    onLoad({filter: /.*/, namespace: 'text'}, async ({path: file}) => ({contents: await textModule(file)}))
  }
}

/** For vitest. The name it goes by there ends in nothing that another plugin looks for. */
export const textsInTests = {
  name: 'texts',
  enforce: 'pre' as const,
  resolveId(asked: string, importer: string | undefined): string | undefined {
    if (!suffix.test(asked) || importer === undefined) return undefined
    return `\0text:${path.resolve(path.dirname(importer), asked.replace(suffix, ''))}:`
  },
  async load(id: string): Promise<string | undefined> {
    return id.startsWith('\0text:') ? await textModule(id.slice(6, -1)) : undefined
  }
}
