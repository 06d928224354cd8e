/**
 * Addresses and file names: the address a page was printed from, and the days that stand in either.
 */
import {edtf, isDay} from '../dates.ts'
import type {Root} from '../tree.ts'
import {copyAt} from './copy.ts'
import {fieldNamed} from './evidence.ts'
import type {Layout, Line} from './layout.ts'

/** Names of head fields that hold the page’s own address, the surest first. */
const addressFields = ['canonical', 'og:url', 'url', 'source_url', 'source-url', 'link', 'permalink', 'original']

const address = /https?:\/\/[^\s<>"'“”‘’()[\]{}|\\^`]{4,2000}/
const aroundAddress =
  /^(?:printed from|saved from|the wayback machine|source|original|url|link|read (?:more|online) at|retrieved from|via|from|web|permalink|archived from|available at)?[\s:–—-]*$/i

/** An address and where it was read; null where the format itself gives it. */
export interface Address {
  url: string
  line: Line | null
  /** The day of the copy, where a web archive made one. */
  saved: string | null
}

function addressOf(printed: string, line: Line | null): Address {
  const copy = copyAt(printed)
  return {url: copy?.url ?? printed, line, saved: copy?.day ?? null}
}

/** The page’s own address and where it was read; null where only other pages’ addresses stand in the text. */
export function findAddress(root: Root, {lines}: Layout): Address | null {
  const field = fieldNamed(root, addressFields, (value) => /^https?:\/\//.test(value))
  if (field) return addressOf(field.value.trim(), null)
  for (let at = 0; at < lines.length; at++) {
    // Only the first lines and the last.
    if (at === 8) at = Math.max(at, lines.length - 5)
    const line = lines[at] as Line
    if (line.turn || !endsInAddress(line.text)) continue
    const match = address.exec(line.text)
    // An address beside other words is one that the text speaks of.
    if (
      match &&
      aroundAddress.test(line.text.slice(0, match.index)) &&
      match.index + match[0].length >= line.text.length - 2
    ) {
      return addressOf(match[0].replace(/[.,;]$/, ''), line)
    }
  }
  return null
}

/** Whether the last word of a line may be an address; one or two marks may stand behind it. */
function endsInAddress(text: string): boolean {
  return text.includes('://') && text.includes('http', text.lastIndexOf(' ', text.length - 3) + 1)
}

/** The host of an address without `www.`, lower case. */
export function hostOf(url: string): string {
  return (/^https?:\/\/(?:www\d?\.)?([^/:?#]+)/i.exec(url)?.[1] ?? '').toLowerCase()
}

/** A day or month in the path of an address: `/2024/01/02/`, `/2024-01-02-harbour-talks`. */
export function dateInAddress(url: string): string | null {
  const path = url.slice(url.indexOf('/', 8))
  const day = /\/(?:[^/]{0,40}[-_])?((?:19|20)\d\d)([/_-]?)(\d\d)\2(\d\d)(?=[/_.-]|$)/.exec(path)
  if (day && isDay(Number(day[1]), Number(day[3]), Number(day[4]))) return `${day[1]}-${day[3]}-${day[4]}`
  const month = /\/((?:19|20)\d\d)\/(\d\d)\//.exec(path)
  return month && Number(month[2]) >= 1 && Number(month[2]) <= 12 ? `${month[1]}-${month[2]}` : null
}

/**
 * The day in a file’s name, or in its two nearest folders: `2024-01-02_harbour.txt`, `20240102-harbour.md`, `2024/01/02/harbour.md`.
 *
 * A month only where it is the folder’s or the file’s whole name or its head: `2024-01/harbour.md`.
 */
export function dateInPath(path: string): {date: string; quote: string} | null {
  if (!/(?:19|20)\d\d/.test(path)) return null
  const parts = path.slice(-400).split(/[\\/]/).filter(Boolean).slice(-5)
  const name = parts.at(-1) ?? ''
  const day = /(?<![\dA-Za-z])((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?![\dA-Za-z])/.exec(name)
  if (day && isDay(Number(day[1]), Number(day[3]), Number(day[4]))) {
    return {date: edtf(Number(day[1]), Number(day[3]), Number(day[4])), quote: name}
  }
  const folders = parts.slice(0, -1).join('/')
  const folder = /(?:^|\/)((?:19|20)\d\d)[-/](\d\d)[-/](\d\d)$/.exec(folders)
  if (folder && isDay(Number(folder[1]), Number(folder[2]), Number(folder[3]))) {
    return {date: edtf(Number(folder[1]), Number(folder[2]), Number(folder[3])), quote: path}
  }
  const month =
    /^((?:19|20)\d\d)[-_](0[1-9]|1[0-2])(?![\d-])/.exec(name) ??
    /(?:^|\/)((?:19|20)\d\d)[-/](0[1-9]|1[0-2])$/.exec(folders)
  return month ? {date: `${month[1]}-${month[2]}`, quote: path} : null
}
