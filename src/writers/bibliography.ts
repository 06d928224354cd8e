/**
 * CSL items → entries in a citation style: citeproc and the styles there are.
 *
 * Large, so the build packs it apart (`bin/bundle.ts`); only `quotes cite` asks for it.
 */
import CSL from 'citeproc'
import type {PhrasingContent} from 'mdast'
import type {CslItem} from './citation.ts'
import {citedTitle} from './cited-title.ts'
import apa from './styles/apa.csl'
import chicago from './styles/chicago.csl'
import locale from './styles/locales-en-US.xml'
import mla from './styles/mla.csl'

const styles: Readonly<Record<string, string>> = {chicago, apa, mla}

/** An item as the style prints it. */
export interface Entry {
  id: string
  content: PhrasingContent[]
}

/**
 * Entries in the order of the style, every one complete: no dashes for an author who stands above.
 *
 * @param style One of `chicago`, `apa`, `mla`, or a style as XML.
 * @returns Words that tell what is wrong where the XML is no style, or none that has a bibliography.
 */
export function bibliography(items: ReadonlyArray<CslItem>, style: string): Entry[] | string {
  const byId = new Map(items.map((item) => [item.id, item]))
  const known = styles[style] ?? style
  if (!/<style[\s>]/.test(known)) return 'is no CSL style'
  const parent = /<link\b[^>]*rel="independent-parent"[^>]*>/.exec(known)?.[0]
  if (parent && !/<citation\b/.test(known)) return `only names another style, ${/href="([^"]*)"/.exec(parent)?.[1]}`
  try {
    const engine = new CSL.Engine(
      {
        retrieveLocale: () => locale,
        // Copied, since the engine writes into it.
        retrieveItem: (id) => asPrinted(guarded(byId.get(id)) as CslItem, style)
      },
      known.replace(/ subsequent-author-substitute="[^"]*"/, ''),
      'en-US'
    )
    engine.updateItems([...byId.keys()])
    const made = engine.makeBibliography()
    if (made === false) return 'has no bibliography'
    return made[1].map((html, at) => {
      const id = made[0].entry_ids[at]?.[0] as string
      return {id, content: linked(phrasing(html), byId.get(id)?.URL)}
    })
  } catch (error) {
    return `is no CSL style that can be used: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** Stands for `<`, which the engine would take for the start of markup; no text has it. */
const less = '\ufdd0'

/** The value with no markup in any of its strings. */
function guarded(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('<', less)
  if (Array.isArray(value)) return value.map(guarded)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, guarded(one)]))
}

/** What a style of ours leaves out of an item and a reader misses. */
const additions: Readonly<Record<string, (item: CslItem) => Partial<CslItem> & {genre?: string}>> = {
  // Without an outlet an interview is printed as a personal communication, which a page is not.
  apa: ({type, 'container-title': outlet}) =>
    type === 'interview' && outlet === undefined ? {genre: 'Interview'} : {},
  mla: ({issued, 'event-date': held}) => (issued || held ? {} : {issued: {literal: 'n.d.'}})
}

/** A name that begins with a small article: al-Hol, which is no Al-Hol at the start of any word. */
const articled = /(?<![\p{L}\p{M}])\p{Ll}{1,3}[-‑]\p{Lu}[\p{L}\p{M}’']*/gu

/** A file’s name in brackets keeps its letters, and so does a name in a title, where the style would give capitals. */
function asPrinted(item: CslItem, style: string): CslItem {
  const title = item.title && citedTitle(item.title)
  const nocase = (text: string): string => `<span class="nocase">${text}</span>`
  const kept = title && (/^\[.*\]$/s.test(title) ? nocase(title) : title.replace(articled, nocase))
  return {...item, ...(kept ? {title: kept} : {}), ...additions[style]?.(item)}
}

/** What the engine writes: tags it knows, text without `<`, references. */
const tokens = /<(\/?)(\w+)[^>]*>|&(#?\w+);|[^<&]+|[<&]/g

const kinds: Readonly<Record<string, 'emphasis' | 'strong'>> = {
  i: 'emphasis',
  em: 'emphasis',
  b: 'strong',
  strong: 'strong'
}

/** The engine’s HTML as a tree; of its tags only slant and weight are kept. */
function phrasing(html: string): PhrasingContent[] {
  const root: PhrasingContent[] = []
  const open: Array<{tag: string; children: PhrasingContent[]}> = [{tag: '', children: root}]
  for (const [token, closing, tag, reference] of html.matchAll(tokens)) {
    const {children} = open.at(-1) as {children: PhrasingContent[]}
    if (tag === undefined) addText(children, reference === undefined ? token : character(reference))
    else if (closing) {
      if (open.length > 1 && open.at(-1)?.tag === tag) open.pop()
    } else {
      const type = kinds[tag]
      const within: PhrasingContent[] = type ? [] : children
      if (type) children.push({type, children: within})
      open.push({tag, children: within})
    }
  }
  return trimmed(root)
}

function addText(children: PhrasingContent[], value: string): void {
  const last = children.at(-1)
  const text = value.replaceAll(less, '<').replace(/\s+/g, ' ')
  if (last?.type === 'text') last.value += text
  else children.push({type: 'text', value: text})
}

const named: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0'}

function character(reference: string): string {
  const code = /^#x/i.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1))
  return reference[0] === '#' ? String.fromCodePoint(code) : (named[reference] ?? `&${reference};`)
}

function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, last] = [nodes[0], nodes.at(-1)]
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return nodes.filter((node) => node.type !== 'text' || node.value !== '')
}

/** The address of the item made a link where the entry prints it; only where a browser would open it safely. */
function linked(nodes: PhrasingContent[], url: string | undefined): PhrasingContent[] {
  if (url === undefined || !/^https?:\/\/[^\s<>"]+$/i.test(url)) return nodes
  return nodes.flatMap((node): PhrasingContent[] => {
    const at = node.type === 'text' ? node.value.indexOf(url) : -1
    if (node.type !== 'text' || at < 0) return [node]
    const parts: PhrasingContent[] = [
      {type: 'text', value: node.value.slice(0, at)},
      {type: 'link', url, children: [{type: 'text', value: url}]},
      {type: 'text', value: node.value.slice(at + url.length)}
    ]
    return parts.filter((part) => part.type !== 'text' || part.value !== '')
  })
}
