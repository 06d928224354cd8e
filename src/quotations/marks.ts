/**
 * Which quotation marks of a paragraph belong together.
 *
 * One pass with a small stack. Odd marks never make it give up: a mark that nothing closes runs to the end of its
 * paragraph, where `passages.ts` decides whether the next paragraph goes on with it. Apostrophes, inch marks and
 * `'90s` are no marks. Only outermost runs are returned; what stands inside them hangs below.
 */
import {isLetter, isSpaceCode} from './characters.ts'
import type {Lexicon} from './lexicon.ts'

/** What stands between two marks, as offsets into the paragraph. */
export interface Run {
  /** Where the opening mark begins. */
  open: number
  /** The words between the marks. */
  from: number
  to: number
  /** Where the closing mark ends; the same as `to` when nothing closes. */
  close: number
  closed: boolean
  /** Of one apostrophe-like mark: `‘…’`, `'…'`. */
  single: boolean
  /** A straight mark right after a letter: it opens something only if another closes it. */
  glued?: boolean
  mark: string
  inner: Run[]
}

/** How far a closing single mark is looked for: no more than a long quotation’s length. */
const farthest = 3000
/** Marks within marks deeper than this are text. */
const deepest = 4

const openers: Record<string, string> = {'“': '”', '„': '“', '«': '»', '»': '«', '‹': '›', '「': '」', '『': '』'}

/** Where the marks of the paragraph being read may stand; filled anew for each. */
let places = new Int32Array(256)

/** Finds whatever could be a mark: neither a letter nor an apostrophe between two. A paragraph without is done. */
function findMarks(value: string): number {
  let found = 0
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code < 128 ? code !== 34 && code !== 39 && code !== 96 : !mayBeMark(code)) continue
    const within = code === 39 || code === 0x2019
    if (within && isLetter(value.charCodeAt(at + 1)) && at > 0 && isLetter(value.charCodeAt(at - 1))) continue
    if (found === places.length) {
      const wider = new Int32Array(found * 2)
      wider.set(places)
      places = wider
    }
    places[found++] = at
  }
  return found
}

/**
 * Pair the marks of one paragraph.
 *
 * @returns Outermost runs in order, never overlapping; the last may be unclosed.
 */
export function pairMarks(value: string, lexicon: Lexicon): Run[] {
  const marks = findMarks(value)
  if (marks === 0) return []
  const outer: Run[] = []
  const stack: Run[] = []
  let straightLeft = 0
  let openingLeft = 0
  let closingLeft = 0
  for (let index = 0; index < marks; index++) {
    const code = value.charCodeAt(places[index] as number)
    if (code === 34) straightLeft++
    else if (code === 0x201c) openingLeft++
    else if (code === 0x201d) closingLeft++
  }
  let singleLeft = 0
  const guillemetsPointIn = lexicon.reporting.marks.some(([open]) => open === '»')
  const lastPointingLeft = value.lastIndexOf('«')
  const lastHigh = value.lastIndexOf('”')
  const size = value.length

  const open = (at: number, width: number, mark: string, single: boolean): void => {
    const run: Run = {open: at, from: at + width, to: size, close: size, closed: false, single, mark, inner: []}
    if (mark === '"' && at > 0 && isLetter(value.charCodeAt(at - 1))) run.glued = true
    if (stack.length < deepest) stack.push(run)
  }
  const close = (run: Run, at: number, width: number): void => {
    // Whatever was opened inside and never closed is text.
    while (stack.at(-1) !== run) stack.pop()
    stack.pop()
    run.to = at
    run.close = at + width
    run.closed = true
    // « Nous le savions »: the blanks within are the marks’.
    while (run.from < run.to && isSpaceCode(value.charCodeAt(run.from))) run.from++
    while (run.to > run.from && isSpaceCode(value.charCodeAt(run.to - 1))) run.to--
    if (run.to <= run.from) return
    const holder = stack.at(-1)
    if (holder) holder.inner.push(run)
    else outer.push(run)
  }
  const top = (...kinds: string[]): Run | undefined => {
    for (let level = stack.length - 1; level >= 0; level--) {
      const run = stack[level] as Run
      if (kinds.includes(run.mark)) return run
    }
    return undefined
  }

  for (let index = 0; index < marks; index++) {
    const at = places[index] as number
    const code = value.charCodeAt(at)
    const mark = value[at] as string
    if (code === 34) {
      straightLeft--
      straight(at)
    } else if (code === 39 || code === 96) {
      const next = value.charCodeAt(at + 1)
      if (next === code && value.charCodeAt(at + 2) !== code) {
        doubled(at)
        index++
      } else if (code === 39) single(at)
    } else if (mark === '‘' || mark === '‚' || mark === '‛') {
      if (opensAt(at, 1)) curlySingle(at)
    } else if (mark === '’') {
      closeSingle(at, '‘')
    } else if (mark === '”' || mark === '‟') {
      closingLeft--
      const run = top('“', '„', '"', "''", '”')
      if (run) close(run, at, 1)
      else if (opensAt(at, 1) && at < lastHigh && stack.length === 0) open(at, 1, '”', false)
    } else if (mark === '“') {
      openingLeft--
      const low = top('„')
      if (low) close(low, at, 1)
      else if (!opensAt(at, 1) && top('"')) close(top('"') as Run, at, 1)
      else {
        reopen(at)
        open(at, 1, '“', false)
      }
    } else if (mark === '«' || mark === '»') {
      const other = mark === '«' ? '»' : '«'
      const run = top(other)
      if (run) close(run, at, 1)
      else if (mark === '«' || guillemetsPointIn || (opensAt(at, 1) && at < lastPointingLeft)) open(at, 1, mark, false)
    } else if (openers[mark]) {
      open(at, 1, mark, false)
    } else if (mark === '›' || mark === '」' || mark === '』') {
      const run = top(mark === '›' ? '‹' : mark === '」' ? '「' : '『')
      if (run) close(run, at, 1)
    }
  }
  // An outermost run that nothing closes ends with the paragraph; what closed inside it stays inside.
  const first = stack.find((run) => !run.single && !run.glued)
  if (first) {
    for (const run of stack) if (run !== first) for (const part of run.inner) first.inner.push(part)
    if (value.slice(first.from).trim()) outer.push(trimEnd(first, value))
  }
  for (const run of stack) {
    if (run.single && run !== first && (!first || run.open < first.open)) for (const part of run.inner) outer.push(part)
  }
  return outer.sort((a, b) => a.open - b.open)

  function opensAt(at: number, width: number): boolean {
    const before = at === 0 ? 32 : value.charCodeAt(at - 1)
    const after = at + width >= size ? 32 : value.charCodeAt(at + width)
    return !isSpaceCode(after) && (isSpaceCode(before) || isOpening(before))
  }
  /** A second `“` where the first is still open: the first was never closed. */
  function reopen(at: number): void {
    const run = top('“')
    if (!run || !opensAt(at, 1)) return
    // Enough closing marks for both: one within the other.
    if (closingLeft - openingLeft >= 2 && !/[.!?…]\s+$/.test(value.slice(Math.max(0, at - 4), at))) return
    let end = at
    while (end > run.from && isSpaceCode(value.charCodeAt(end - 1))) end--
    // With a full stop before it the new mark opens another quotation; else the old one is a stray.
    if (/[.!?…,]/.test(value[end - 1] ?? '') || end - run.from > 60) close(run, end, 0)
    else while (stack.pop() !== run);
  }
  function straight(at: number): void {
    const run = top('"', '“')
    const before = at === 0 ? 32 : value.charCodeAt(at - 1)
    const after = at + 1 >= size ? 32 : value.charCodeAt(at + 1)
    const inch = before >= 48 && before <= 57
    if (!run) {
      // 12" of snow; a closing mark that nothing opened.
      if (
        isSpaceCode(after) ||
        before === 61 ||
        (inch && !isLetter(after)) ||
        (isClosing(after) && !isSpaceCode(before))
      )
        return
      open(at, 1, '"', false)
    } else if (inch && (run.mark === '"' ? straightLeft % 2 === 1 : closingLeft > 0)) {
      return
    } else if (run.mark === '“' && opensAt(at, 1) && straightLeft % 2 === 1) {
      open(at, 1, '"', false)
    } else if (isSpaceCode(before) && !isSpaceCode(after) && isLetter(after) && run.mark === '"' && straightLeft > 0) {
      // `"We knew. "It was late."`: the first was never closed.
      let end = at
      while (end > run.from && isSpaceCode(value.charCodeAt(end - 1))) end--
      close(run, end, 0)
      open(at, 1, '"', false)
    } else close(run, at, 1)
  }
  function doubled(at: number): void {
    const run = top("''")
    if (run) close(run, at, 2)
    else if (top('"', '“')?.mark && !opensAt(at, 2)) close(top('"', '“') as Run, at, 2)
    else if (opensAt(at, 2) || at === 0) open(at, 2, "''", false)
  }
  function curlySingle(at: number): void {
    if (!startsQuotation(at)) return
    singleLeft = at + farthest
    open(at, 1, '‘', true)
  }
  function single(at: number): void {
    const run = top("'")
    if (run && closesSingle(at, run, "'")) close(run, at, 1)
    else if (!run && opensAt(at, 1) && startsQuotation(at)) {
      singleLeft = at + farthest
      open(at, 1, "'", true)
    } else closeSingle(at, '‘')
  }
  function closeSingle(at: number, mark: string): void {
    const run = top(mark)
    if (run && closesSingle(at, run, '’')) close(run, at, 1)
    else if (!run && stack.at(-1)?.mark === "'" && closesSingle(at, stack.at(-1) as Run, '’'))
      close(stack.at(-1) as Run, at, 1)
  }
  /** `'90s`, `'Tis` and `'em` open nothing. */
  function startsQuotation(at: number): boolean {
    const after = value.charCodeAt(at + 1)
    if (after >= 48 && after <= 57) return value.charCodeAt(at + 3) !== 115
    const word = /^['‘’]\p{L}+'?/u
      .exec(value.slice(at, at + 16))?.[0]
      .toLowerCase()
      .replace(/^[‘’]/, "'")
    return !(word && lexicon.elided.has(word))
  }
  /** Tells the mark that closes from an apostrophe: nothing of a word follows it, and it is no plural’s genitive. */
  function closesSingle(at: number, run: Run, mark: string): boolean {
    if (at > singleLeft && at - run.open > farthest) return false
    const before = value.charCodeAt(at - 1)
    const after = at + 1 >= size ? 32 : value.charCodeAt(at + 1)
    if (isLetter(after) || (after >= 48 && after <= 57)) return false
    if (isSpaceCode(before)) return false
    if (!isLetter(before)) return true
    // dogs’ tails, doin’ it: another closing mark later says that this one is an apostrophe.
    if (!/[sSnozx]/.test(value[at - 1] as string) || !isSpaceCode(after)) return true
    const next = nextClosing(at + 1, mark)
    if (next < 0) return true
    return value.slice(at + 1, next).includes(run.mark === "'" ? " '" : '‘')
  }
  function nextClosing(from: number, mark: string): number {
    const end = Math.min(size, from + 400)
    for (let at = from; at < end; at++) {
      const code = value.charCodeAt(at)
      if (code === 34 || code === 0x201d) return -1
      if (code !== mark.charCodeAt(0)) continue
      const after = at + 1 >= size ? 32 : value.charCodeAt(at + 1)
      if (!isLetter(after) && !isSpaceCode(value.charCodeAt(at - 1))) return at
    }
    return -1
  }
}

/** Beyond ASCII: guillemets, the quotation marks of general punctuation, corner brackets. */
function mayBeMark(code: number): boolean {
  return code === 0xab || code === 0xbb || (code > 0x2017 && code < 0x203b) || (code > 0x300b && code < 0x3010)
}

function trimEnd(run: Run, value: string): Run {
  let end = run.to
  while (end > run.from && isSpaceCode(value.charCodeAt(end - 1))) end--
  run.to = end
  run.close = end
  return run
}

/** What may stand right before an opening mark: a bracket, a dash, another opening mark. */
function isOpening(code: number): boolean {
  return (
    code === 40 ||
    code === 91 ||
    code === 123 ||
    code === 45 ||
    code === 0x2013 ||
    code === 0x2014 ||
    code === 0x2015 ||
    code === 34 ||
    code === 39 ||
    code === 96 ||
    code === 0x201c ||
    code === 0x2018 ||
    code === 0xab ||
    code === 58 ||
    code === 47 ||
    code === 0x2026 ||
    code === 0x201e ||
    code === 0x200f ||
    code === 0x200e
  )
}

/** What follows a closing mark and never an opening one. */
function isClosing(code: number): boolean {
  return (
    code === 41 || code === 44 || code === 46 || code === 58 || code === 59 || code === 63 || code === 33 || code === 93
  )
}
