/**
 * Trees of Markdown → text in which nothing is markup that is not in the tree: remark-stringify, told what GitHub and
 * pandoc take for markup besides.
 *
 * Slow to load, so the build packs it apart (`bin/bundle.ts`).
 */
import type {Root, RootContent} from 'mdast'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'

/**
 * Characters that are markup in other grammars than the core one. What is only markup at the start of a line, after
 * some letters or before others says so, so that as little as can be is escaped.
 */
const unsafe = [
  // GitHub: ~~struck~~, mentions, issues, tables, addresses without brackets, :emoji:, $mathematics$.
  ...['~', '@', '#', '|', '$'].map((character) => ({character, inConstruct: 'phrasing' as const})),
  {character: ':', after: '\\/\\/', inConstruct: 'phrasing' as const},
  {character: ':', after: '[A-Za-z0-9_+-]{1,60}:', inConstruct: 'phrasing' as const},
  {character: '.', before: '[Ww]', after: '[\\w-]', inConstruct: 'phrasing' as const},
  // pandoc: ^superscript^, and \commands of TeX.
  ...['^', '\\'].map((character) => ({character, inConstruct: 'phrasing' as const})),
  // A definition, a line block and an underline that begin a line.
  {character: ':', atBreak: true},
  {character: '=', atBreak: true}
]

/** pandoc makes dashes and other marks of these: text for it is verbatim only where they are escaped. */
const smart = [
  ...['"', "'"].map((character) => ({character, inConstruct: 'phrasing' as const})),
  {character: '-', after: '-', inConstruct: 'phrasing' as const},
  {character: '.', after: '\\.', inConstruct: 'phrasing' as const}
]

const settings = {emphasis: '*', rule: '-', bullet: '-'} as const
const github = unified()
  .use(remarkStringify, {...settings, unsafe})
  .freeze()
const pandoc = unified()
  .use(remarkStringify, {...settings, unsafe: [...unsafe, ...smart]})
  .freeze()

/** Markdown of some blocks, a blank line between them and a line feed at the end. */
export function stringify(children: RootContent[], dialect: 'github' | 'pandoc' = 'github'): string {
  const root: Root = {type: 'root', children}
  return (dialect === 'pandoc' ? pandoc : github).stringify(root)
}
