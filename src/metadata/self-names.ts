/**
 * What a page calls itself in its furniture: each way it does so is a kind of evidence.
 *
 *     © 2021 Harbour Post. All rights reserved.   copyright
 *     Subscribe to the Harbour Post               address to the reader
 *     Harbour Post newsletter                     one of its products
 *     harbourpost.example                         host
 *
 * One alone proves little (`© Harbour Media Ltd` owns the page, `Subscribe to Sport` is a section); two agree by no accident.
 */
import {isInk, isLetterOrNumber, runsOf} from '../characters.ts'
import {lowerCode} from '../dictionary.ts'
import {outletAt, outletNamed, owners} from '../outlets.ts'
import {isSpace} from '../place.ts'
import {partOf, unitAt} from '../units.ts'
import {hostOf} from './address.ts'
import type {Layout, Line} from './layout.ts'
import {nameEnds} from './page-names.ts'
import {type TextName, textNames, toldNames} from './text-names.ts'

/** One way in which one line names the page. */
export interface SelfName {
  /** As printed. */
  name: string
  kind:
    | 'copyright'
    | 'owner'
    | 'address'
    | 'masthead'
    | 'line'
    | 'reader'
    | 'product'
    | 'host'
    | 'table'
    | 'agency'
    | TextName['kind']
  line: Line
}

/** Words with which a page speaks to its readers, before its name. */
const toReader =
  /^(?:About|Subscribe to|Follow|Advertise (?:in|with|on)|Support|More [Ff]rom|MORE FROM|Discover|Inside|Work (?:at|for|with)|Contact|Welcome to|Explore|Shop|Join|Download|Get(?: the(?= the ))?|Make|Popular (?:[Nn]ow )?on|Latest (?:from|on)|Search|Sign up (?:for|to)|Visit|Read|Become an?|Share this [Ss]tory ?:|Stay informed with|Add|On|Breaking News Alerts from|Jobs @|Jobs at|The best of|Abonnez-vous à|Suivez|Qui sommes-nous ?:|Über|Suscríbete a|Síguenos en|Sobre|Acerca de)\s/
const products = String.raw`(?:[Hh]ome(?:page)?|Back to home|app|App|[Nn]ewsletters?|TV|Podcasts?|Shop|Store|Weekly|Live|Now|Site ?[Mm]ap|Facebook|Twitter|Jobs|Books|PRO|Corporate|Insider|Masthead|Archives?|merchandise|Newspaper|Puzzles|Licensing|Councils|Bingo|member(?:ship)?|is (?:a|an|the)\s|läuft mit|©)`
/** One of its products, behind its name; most lines hold none, which is told faster without the name. */
const product = new RegExp(String.raw`\s(?:[-–|:»]\s)?${products}`, 'y')
const mayBeProduct = new RegExp(String.raw`\s${products}`)
/** The best place of a page’s name: a mark of copyright. Years, `by` and what follows the holder are left out. */
const copyright =
  /(?:©|\(c\)|copyright)[\s:]*(?:©|\(c\))?\s*(?:(?:19|20)\d\d\s?(?:[-–/]\s?(?:(?:19|20)?\d\d)?)?)?[\s,–—-]*(?:by\s)?([^|,©\n;(]{2,60}?)(?=\s*(?:[|,©;(]|\.\s|\.$|\s[-–—]\s|$|all rights|\b(?:19|20)\d\d|inc\b|ltd\b|llc\b|a division))/i
const holderBefore = /^([^|,©\n.]{2,50}?)[\s,.–—-]*(?:(?:19|20)\d\d[-–\s]*)*©/u
const company =
  /\b(?:inc|ltd|limited|llc|plc|gmbh|corp|corporation|company|holdings|networks?|media group|group|publishing|publications|publishers|entertainment|productions|subsidiary|s\.a|newspapers)\b/i
const printedHost =
  /(?:^|[\s@(/])(?:www\.)?([a-z\d-]{2,40}(?:\.[a-z\d-]{2,30}){0,2}\.(?:com|org|net|info|tv|io|news|co\.[a-z]{2}|com\.[a-z]{2}|[a-z]{2}))(?=$|[\s/).,:|])/i

/** Sections, services and words of menus: not names of pages. Each may stand behind a small word. */
const generic: ReadonlySet<string> = new Set(
  (
    'us|me|page|pages|home|facebook|twitter|instagram|youtube|google|google news|google play|linkedin|tiktok|whatsapp|' +
    'telegram|pinterest|reddit|app|apps|app store|newsletter|newsletters|topic|topics|author|cookie|cookies|privacy|' +
    'policy|terms|contact|news|sport|sports|politics|business|world|opinion|culture|video|videos|live|tv|photo|photos|' +
    'story|stories|article|articles|comment|comments|search|menu|login|log in|account|help|careers|jobs|event|events|' +
    'shop|store|podcast|podcasts|weather|health|science|tech|technology|travel|food|life|lifestyle|entertainment|money|' +
    'education|author archive|rights|site|website|blog|rss|feed|email|android|ios|iphone|it|now|here|free|flipboard|' +
    'apple news|apple|amazon|wordpress|download|team|staff|editor|editors|publisher|share|print|code|faq|faqs|magazine|' +
    'newspaper|newsroom|forum|community|access'
  ).split('|')
)
const genericKind = /^(?:(?:advertis|subscri|sign |code of )\w+|\d[\d.,:]*)$/
const beforeGeneric = /^(?:the|our|your|my|all|top|latest|more|this|these|new|breaking) /

function isGeneric(name: string): boolean {
  const lower = name.toLowerCase()
  const bare = lower.replace(beforeGeneric, '')
  return generic.has(lower) || generic.has(bare) || genericKind.test(lower) || genericKind.test(bare)
}

/** Every way in which the furniture of a page names it. Looks at short lines outside the body. */
export function selfNames(page: Layout, title: string | null, url: string | null): SelfName[] {
  const {lines, start, end} = page
  const found: SelfName[] = []
  const own: Line[] = []
  if (url) addHost(found, hostOf(url), lines[0], 'address')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line
    const {text} = line
    if (text.length > 320 || line.turn) continue
    if (mayBeCopyright(text)) addCopyright(found, line)
    if (text.length > 160 || (at >= start && at <= end && line.paragraph > 80)) continue
    const first = unitAt(text, 0)
    if (at < 3 && text.length <= 40) addOwnLine(found, line, at)
    if (first < 128 && (first < 65 || first > 90)) {
      addHosts(found, line)
      continue
    }
    add(found, line, 'reader', nameToReader(text))
    if (text.length <= 90 && mayBeProduct.test(text)) add(found, line, 'product', nameOfProduct(text))
    if (at >= 3 && text.length <= 40) own.push(line)
    if (title && text.length > title.length + 3 && text.length < title.length + 44) addSuffix(found, line, title)
    addHosts(found, line)
  }
  addOwnLines(found, own)
  for (const {name, kind, line} of textNames(page, title)) add(found, line, kind, name)
  // Whoever is told news is the page only where it names itself too.
  if (found.length > 0) for (const {name, kind, line} of toldNames(page)) add(found, line, kind, name)
  return found
}

/** `Subscribe to the Harbour Post`: the name. */
function nameToReader(text: string): string | undefined {
  const before = toReader.exec(text)?.[0]
  if (before === undefined) return undefined
  const [end] = nameEnds(text, before.length)
  return end === undefined ? undefined : text.slice(before.length, end)
}

/** `Harbour Post newsletter`: the name. */
function nameOfProduct(text: string): string | undefined {
  for (const end of nameEnds(text, 0)) {
    product.lastIndex = end
    if (product.test(text)) return text.slice(0, end)
  }
  return undefined
}

/** Short lines that are a name found in another way; the others are menus. */
function addOwnLines(found: SelfName[], own: ReadonlyArray<Line>): void {
  if (own.length === 0) return
  const keys = new Set<string>()
  for (const {name, kind} of found) {
    const words = kind === 'reader' || kind === 'product' ? name.split(/\s+/).slice(0, 5) : [name]
    for (let count = 1; count <= words.length; count++) keys.add(keyOf(words.slice(0, count).join(' ')))
  }
  const heads = new Set<number>()
  for (const key of keys) heads.add(unitAt(key, 0))
  for (const line of own) {
    const {text} = line
    const first = lowerCode(unitAt(text, /^the\s/i.test(text) ? 4 : 0))
    if ((heads.has(first) && keys.has(keyOf(text))) || outletNamed(text)) addOwnLine(found, line, 3)
  }
}

/** A name for comparing: letters and digits, case, article and ending of a host left out. */
export function keyOf(name: string): string {
  let key = keys.get(name)
  if (key === undefined) {
    const own = partOf(name)
    key = keyFor(own)
    if (keys.size >= capacity) keys.clear()
    keys.set(own, key)
  }
  return key
}

/** Keys asked for lately; menus are the same on every page. Emptied when full, so memory stays flat. */
const keys = new Map<string, string>()
const capacity = 5_000

function keyFor(name: string): string {
  if (/^[\x20-\x7e]*$/.test(name)) {
    return name.toLowerCase().replace(/^the\s|\.(?:com|org|net|tv|info)$|[^a-z0-9]+/g, '')
  }
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s|\.(?:com|org|net|tv|info)$/g, '')
  return runsOf(plain, isLetterOrNumber, () => /[\p{L}\p{N}]+/gu).join('')
}

function add(found: SelfName[], line: Line, kind: SelfName['kind'], printed: string | undefined): void {
  const name = printed?.replace(/[’']s$/, '').replace(/[\s.,:;!|–—-]+$/, '')
  if (name && name.length > 1 && !isGeneric(name)) found.push({name, kind, line})
}

/** One pattern of all three would be tried at every character; a word alone is skipped to. */
function mayBeCopyright(text: string): boolean {
  return text.includes('©') || (text.includes('(') && /\(c\)/i.test(text)) || /copyright/i.test(text)
}

function addCopyright(found: SelfName[], line: Line): void {
  const before = holderBefore.exec(line.text)?.[1]?.trim()
  const after = copyright.exec(line.text)?.[1]?.trim()
  for (const holder of [before, after]) {
    if (
      !holder ||
      !/^\p{L}/u.test(holder) ||
      /^(?:all rights|this|in the|copyright|der|die|content|material|reproduction|policy|infring\w+|notice|complaint)/i.test(
        holder
      )
    )
      continue
    const bare = holder.toLowerCase().replace(/[\s.,]+$/, '')
    // `Harbour Post Media Group` may own the Harbour Post: only what the page prints alone too is believed.
    const owner = holder.split(company)[0]?.trim() ?? ''
    if (owner !== holder && /\S\s\S/.test(owner)) add(found, line, 'owner', owner)
    if (company.test(holder) || owners.has(bare) || holder.split(/\s+/).length > 5 || printedHost.test(holder)) continue
    add(found, line, 'copyright', holder)
  }
}

/** A short line of its own: the masthead where it is one of the first three. */
function addOwnLine(found: SelfName[], line: Line, at: number): void {
  const {text} = line
  if (!isPlain(text) || text.split(/\s+/).length > 5) return
  if (outletNamed(text)) add(found, line, 'table', text)
  add(found, line, at < 3 ? 'masthead' : 'line', text)
}

/** Letters and digits, and marks of names: `^[\p{L}\p{N}][\p{L}\p{M}\p{N}\s.’'&-]*$`. */
function isPlain(text: string): boolean {
  if (!isLetterOrNumber(unitAt(text, 0))) return false
  for (let at = 1; at < text.length; at++) {
    const code = unitAt(text, at)
    if (!isInk(code) && !isSpace(code) && !".’'&-".includes(text.charAt(at))) return false
  }
  return true
}

/** `Harbour wall gives way | Harbour Post`. */
function addSuffix(found: SelfName[], line: Line, title: string): void {
  if (!line.text.startsWith(title)) return
  add(found, line, 'suffix', /^\s*[|–—-]\s*([^|]{2,40})$/.exec(line.text.slice(title.length))?.[1])
}

function addHosts(found: SelfName[], line: Line): void {
  const dot = line.text.indexOf('.')
  if (dot < 0 || dot === line.text.length - 1 || !/[a-z\d-]\.[a-z]/i.test(line.text)) return
  const match = printedHost.exec(line.text)
  if (!match) return
  // `maria@reyes.example` is a person’s own address, `news@harbourpost.example` the page’s.
  const user = match[0].includes('@') || line.text.charAt(match.index) === '@'
  if (
    user &&
    !/(?:^|[\s:])(?:info|contact|news|newsroom|editor|editors|press|redaktion|redaccion|support|help|tips|letters|mail|office|subscriptions)@/i.test(
      line.text
    )
  )
    return
  addHost(found, match[1] as string, line)
}

function addHost(found: SelfName[], host: string, line: Line | undefined, kind: 'host' | 'address' = 'host'): void {
  if (!line) return
  const known = outletAt(host)
  if (known) found.push({name: known.name, kind, line})
  const core = coreOf(host)
  if (core.length > 2 && !isGeneric(core)) found.push({name: core, kind, line})
}

/** The part of a host that names its owner: `harbourpost` of `news.harbourpost.co.uk`. */
function coreOf(host: string): string {
  const parts = host
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.')
  const last = parts.length > 2 && /^(?:co|com|org|net|gov|ac|edu)$/.test(parts.at(-2) ?? '') ? 3 : 2
  return parts.at(-last) ?? parts[0] ?? ''
}
