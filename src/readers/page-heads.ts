/**
 * Heads and feet of printed pages that stand in the midst of a text, as programs leave them that turn pages into text.
 *
 *     … and we are building for the next
 *     HARBOUR & HINTERLAND | ISSUE 44 | PAGE 10      ← stands on other pages too, the number grows
 *     hundred. I had one of them tell me …           ← and once at least it parts a sentence
 *
 * Blind spot: heads of pages that all end with a paragraph.
 */
import {isDigit, isLetter, isLower} from '../characters.ts'
import {unitAt} from '../units.ts'

/** Heads are no longer than this. */
const LONGEST = 110
/** Pages between a head and the next like it, at most. */
const STEP = 4
/** Two may be the first words of two speakers: `Speaker 1`, `Speaker 2`. */
const FEWEST = 3

interface Head {
  at: number
  numbers: number[]
}

/** Which lines are heads, as indices; `from` and `to` are offsets of what stands on each line that is not blank. */
export function pageHeads(source: string, from: ReadonlyArray<number>, to: ReadonlyArray<number>): ReadonlySet<number> {
  const groups = new Map<string, Head[]>()
  const {lines, counted} = candidates(source, from, to)
  const found = new Set<number>()
  if (lines.length < FEWEST) return found
  for (const at of lines) addHead(at)
  for (const heads of groups.values()) {
    if (heads.length < FEWEST || !areCounted(heads)) continue
    if (!heads.some(({at}) => parts(at))) continue
    for (const {at} of heads) found.add(at)
  }
  return found

  function addHead(at: number): void {
    const [start, end] = [from[at] as number, to[at] as number]
    if (end - start > LONGEST || end - start < 4) return
    const line = source.slice(start, end)
    if (!/\p{L}{2}/u.test(line) || /[.!?:;,]$/.test(line)) return
    const key = line.replace(/\d+/g, '0').replace(/\s+/g, ' ')
    const heads = groups.get(key)
    if (heads?.at(-1)?.at === at) return
    const head = {at, numbers: (line.match(/\d+/g) ?? []).map(Number)}
    if (heads) heads.push(head)
    else groups.set(key, [head])
  }

  /** One number grows from page to page; or none does, and a line beside has one alone. */
  function areCounted(heads: ReadonlyArray<Head>): boolean {
    const [first] = heads as [Head]
    const varying = first.numbers.map((_, column) =>
      heads.some(({numbers}) => numbers[column] !== first.numbers[column])
    )
    const columns = varying.flatMap((varies, column) => (varies ? [column] : []))
    if (columns.length === 0) {
      const numbers = counted ? heads.map(({at}) => numberBeside(at)).filter((number) => number >= 0) : []
      return numbers.length > 1 && grows(numbers)
    }
    return columns.length === 1 && grows(heads.map(({numbers}) => numbers[columns[0] as number] as number))
  }

  function numberBeside(at: number): number {
    for (const near of [at - 1, at + 1]) {
      if (near < 0 || near >= from.length) continue
      const [start, end] = [from[near] as number, to[near] as number]
      if (isNumber(source, start, end)) return Number(/\d+/.exec(source.slice(start, end))?.[0])
    }
    return -1
  }

  /** A sentence is begun above and goes on below, numbers left out. */
  function parts(at: number): boolean {
    const above = beside(at, -1)
    const below = beside(at, 1)
    if (above < 0 || below >= from.length) return false
    const last = unitAt(source, (to[above] as number) - 1)
    return (isLetter(last) || last === 44 || last === 45) && isLower(unitAt(source, from[below] as number))
  }

  function beside(at: number, step: number): number {
    let near = at + step
    if (near >= 0 && near < from.length && isNumber(source, from[near] as number, to[near] as number)) near += step
    return near
  }
}

/** Lines with a number at an end or beside them that three at least look like, told by their first letter and their last. */
function candidates(
  source: string,
  from: ReadonlyArray<number>,
  to: ReadonlyArray<number>
): {lines: number[]; counted: boolean} {
  const lines: number[] = []
  const looks: number[] = []
  const times = new Map<number, number>()
  let counted = false
  let before = false
  const add = (at: number): void => {
    const [start, end] = [from[at] as number, to[at] as number]
    if (lines.at(-1) === at || end - start > LONGEST || end - start < 4) return
    const look = letterFrom(source, start, end, 1) * 0x10000 + letterFrom(source, end - 1, start - 1, -1)
    lines.push(at)
    looks.push(look)
    times.set(look, (times.get(look) ?? 0) + 1)
  }
  for (let at = 0; at < from.length; at++) {
    const [start, end] = [from[at] as number, to[at] as number]
    const alone = isNumber(source, start, end)
    if (alone && at > 0) add(at - 1)
    if (!alone && (before || isDigit(unitAt(source, start)) || isDigit(unitAt(source, end - 1)))) add(at)
    counted ||= alone
    before = alone
  }
  return {lines: lines.filter((_, index) => (times.get(looks[index] as number) as number) >= FEWEST), counted}
}

/** The first letter from one offset up to another; 0 where there is none. */
function letterFrom(source: string, from: number, to: number, step: number): number {
  for (let at = from; at !== to; at += step) {
    const code = unitAt(source, at)
    if (isLetter(code)) return code
  }
  return 0
}

const grows = (numbers: ReadonlyArray<number>): boolean =>
  numbers.every(
    (number, at) => at === 0 || (number > (numbers[at - 1] as number) && number <= (numbers[at - 1] as number) + STEP)
  )

/** A number of up to four digits and nothing else but marks around it: `- 14 -`. */
function isNumber(source: string, start: number, end: number): boolean {
  if (end - start > 10) return false
  let digits = 0
  for (let at = start; at < end; at++) {
    const code = unitAt(source, at)
    if (isDigit(code)) digits++
    else if (isLetter(code)) return false
  }
  return digits > 0 && digits < 5
}
