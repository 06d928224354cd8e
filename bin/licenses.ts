/**
 * The licences of what the bundles hold, for `dist/THIRD-PARTY-LICENSES.txt`.
 *
 * Read from what the bundler says it took in, so that nothing can be forgotten: a package without a licence text
 * ends the build.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Metafile} from 'esbuild'

const rule = '-'.repeat(80)

/** Every package, by name, with its version, where its source is and its licence; the citation styles last. */
export function notices(bundles: ReadonlyArray<Metafile>): string {
  const inputs = [...new Set(bundles.flatMap(({inputs}) => Object.keys(inputs)))]
  const folders = [...new Set(inputs.flatMap((file) => packageFolder(file) ?? []))].sort()
  const styles = inputs.filter((file) => /\.(?:csl|xml)$/.test(file)).sort()
  const parts = ['quotes holds parts of the following works, each under its own licence.\n', ...folders.map(notice)]
  if (styles.length > 0) parts.push(styleNotice(styles))
  return parts.join(`\n${rule}\n\n`)
}

/** `node_modules/a/lib/b.js` → `node_modules/a`; null where the file is our own. */
function packageFolder(file: string): string | null {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null
}

function notice(folder: string): string {
  const {name, version, license, repository, homepage} = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const source = String(repository?.url ?? repository ?? homepage ?? '').replace(/^git\+|\.git$/g, '')
  const texts = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
  const readme = path.join(folder, 'README.md')
  const stated = texts.length > 0 ? texts.map((file) => readFileSync(path.join(folder, file), 'utf8').trim()) : []
  if (stated.length === 0 && existsSync(readme)) {
    const section = /\n#+ licen[cs]e\n[\s\S]*/i.exec(readFileSync(readme, 'utf8'))
    if (section) stated.push(section[0].trim())
  }
  if (stated.length === 0 && !license) throw new Error(`expected a licence of the package ${name}`)
  return `${[`${name} ${version}`, `Licence: ${license}`, source && `Source: ${source}`, '', ...stated].join('\n').trim()}\n`
}

/** Each style names its authors in the information it begins with, which is kept whole in the bundle. */
function styleNotice(files: ReadonlyArray<string>): string {
  const credits = files.map((file) => {
    const text = readFileSync(file, 'utf8')
    const title = /<title>([^<]*)/.exec(text)?.[1] ?? path.basename(file)
    const people = [...text.slice(0, text.indexOf('</info>')).matchAll(/<name>([^<]*)/g)].map(([, name]) => name)
    return `${title}: ${people.join(', ')}`
  })
  return `Citation styles and locale of the Citation Style Language project, https://citationstyles.org
Licence: Creative Commons Attribution-ShareAlike 3.0, http://creativecommons.org/licenses/by-sa/3.0/
Source: https://github.com/citation-style-language, unchanged

${credits.join('\n')}
`
}
