/**
 * The marks of one paragraph being paired, in one pass with a small stack.
 *
 * Odd marks never make it give up: a mark that nothing closes runs to the end of its paragraph, where `paragraphs.ts`
 * decides whether the next paragraph goes on with it.
 */
import {unitAt} from '../units.ts'
import {isLetter, isSpaceCode, type Spelling} from './characters.ts'
import type {Lexicon} from './lexicon.ts'
import {closesSingle, followsFeet, isClosing, isDouble, opensAt, startsQuotation} from './mark-surroundings.ts'
import type {Run} from './marks.ts'
import {outermost} from './runs.ts'

/** How far a closing single mark is looked for: no more than a long quotation’s length. */
const farthest = 3000
/** Marks within marks deeper than this are text. */
const deepest = 4

/** Marks that only open. */
const openers: ReadonlySet<string> = new Set(['„', '‹', '「', '『'])

/** What each mark that closes may close. */
const ofStraight: ReadonlyArray<string> = ['"', '“']
const ofHigh: ReadonlyArray<string> = ['“', '„', '"', "''", '”']

/** The marks of one paragraph while they are paired. */
export class Pairing {
  private readonly value: string
  private readonly lexicon: Lexicon
  private readonly guillemetsPointIn: boolean
  private readonly outer: Run[] = []
  private readonly stack: Run[] = []
  /** Marks that are still to come. */
  private straightLeft = 0
  private openingLeft = 0
  private closingLeft = 0
  /** So far a closing single mark is looked for. */
  private singleEnd = 0
  /** Where marks that are asked for stand last. */
  private readonly last: {'”'?: number; '«'?: number} = {}

  constructor(value: string, lexicon: Lexicon) {
    this.value = value
    this.lexicon = lexicon
    this.guillemetsPointIn = lexicon.opening.has('»')
  }

  pair({marks, marked}: Spelling): Run[] {
    const {value, stack} = this
    for (let index = 0; index < marked; index++) {
      const code = unitAt(value, marks[index] as number)
      if (code === 34) this.straightLeft++
      else if (code === 0x201c) this.openingLeft++
      else if (code === 0x201d) this.closingLeft++
    }
    for (let index = 0; index < marked; index++) {
      const at = marks[index] as number
      const code = unitAt(value, at)
      if (isDouble(code) && at > 0 && unitAt(value, at - 1) === 61) {
        // lang="en": a value, and the mark after it
        this.passed(code)
        const next = index + 1 < marked ? unitAt(value, marks[index + 1] as number) : 0
        if (isDouble(next)) {
          this.passed(next)
          index++
        }
      } else if (code === 34) {
        this.straightLeft--
        this.straight(at)
      } else if (code === 39 || code === 96) {
        const next = unitAt(value, at + 1)
        if (next === code && unitAt(value, at + 2) !== code) {
          this.doubled(at)
          index++
        } else if (code === 39) this.single(at)
      } else this.curly(at, code)
    }
    return outermost(this.outer, stack, value)
  }

  /** A mark that neither opens nor closes anything. */
  private passed(code: number): void {
    if (code === 34) this.straightLeft--
    else if (code === 0x201c) this.openingLeft--
    else if (code === 0x201d) this.closingLeft--
  }

  private open(at: number, width: number, mark: string, single: boolean): void {
    if (this.stack.length >= deepest) return
    const glued = mark === '"' && at > 0 && isLetter(unitAt(this.value, at - 1))
    const size = this.value.length
    this.stack.push({open: at, from: at + width, to: size, close: size, closed: false, single, glued, mark, inner: []})
  }

  private close(run: Run, at: number, width: number): void {
    const {value, stack} = this
    // Whatever was opened inside and never closed is text.
    while (stack[stack.length - 1] !== run) stack.pop()
    stack.pop()
    run.to = at
    run.close = at + width
    run.closed = true
    // « Nous le savions »: the blanks within are the marks’.
    while (run.from < run.to && isSpaceCode(unitAt(value, run.from))) run.from++
    while (run.to > run.from && isSpaceCode(unitAt(value, run.to - 1))) run.to--
    if (run.to <= run.from) return
    const holder = stack.length > 0 ? stack[stack.length - 1] : undefined
    if (holder) holder.inner.push(run)
    else this.outer.push(run)
  }

  /** The innermost open run of a mark. */
  private top(mark: string): Run | undefined {
    for (let level = this.stack.length - 1; level >= 0; level--) {
      const run = this.stack[level] as Run
      if (run.mark === mark) return run
    }
    return undefined
  }

  private topOf(marks: ReadonlyArray<string>): Run | undefined {
    for (let level = this.stack.length - 1; level >= 0; level--) {
      const run = this.stack[level] as Run
      if (marks.includes(run.mark)) return run
    }
    return undefined
  }

  private curly(at: number, code: number): void {
    switch (code) {
      case 0x2018:
      case 0x201a:
      case 0x201b:
        if (opensAt(this.value, at, 1)) this.curlySingle(at)
        break
      case 0x2019:
        this.closeSingle(at, '‘')
        break
      case 0x201c:
        this.high(at)
        break
      case 0x201d:
      case 0x201f:
        this.closeHigh(at)
        break
      case 0xab:
        this.guillemet(at, '«', '»')
        break
      case 0xbb:
        this.guillemet(at, '»', '«')
        break
      default:
        this.paired(at, String.fromCharCode(code))
    }
  }

  /** `“`, which in German closes. */
  private high(at: number): void {
    this.openingLeft--
    const low = this.top('„')
    const straight = low || opensAt(this.value, at, 1) ? undefined : this.top('"')
    if (low) this.close(low, at, 1)
    else if (straight) this.close(straight, at, 1)
    else {
      this.reopen(at)
      this.open(at, 1, '“', false)
    }
  }

  /** `”`, which in Swedish opens too. */
  private closeHigh(at: number): void {
    this.closingLeft--
    const run = this.topOf(ofHigh)
    if (run) this.close(run, at, 1)
    else if (opensAt(this.value, at, 1) && this.stack.length === 0 && this.comesAgain('”', at))
      this.open(at, 1, '”', false)
  }

  private guillemet(at: number, mark: '«' | '»', other: '«' | '»'): void {
    const run = this.top(other)
    if (run) this.close(run, at, 1)
    else if (mark === '«' || this.guillemetsPointIn || (opensAt(this.value, at, 1) && this.comesAgain('«', at)))
      this.open(at, 1, mark, false)
  }

  /** Marks that only open or only close. */
  private paired(at: number, mark: string): void {
    if (openers.has(mark)) this.open(at, 1, mark, false)
    else {
      const run = this.top(mark === '›' ? '‹' : mark === '」' ? '「' : '『')
      if (run) this.close(run, at, 1)
    }
  }

  /** Whether a mark stands after a place. */
  private comesAgain(mark: '”' | '«', at: number): boolean {
    const last = this.last[mark] ?? this.value.lastIndexOf(mark)
    this.last[mark] = last
    return at < last
  }

  /** A second `“` where the first is still open: the first was never closed. */
  private reopen(at: number): void {
    const run = this.top('“')
    if (!run || !opensAt(this.value, at, 1)) return
    // Enough closing marks for both: one within the other.
    if (this.closingLeft - this.openingLeft >= 2 && !/[.!?…]\s+$/.test(this.value.slice(Math.max(0, at - 4), at)))
      return
    let end = at
    while (end > run.from && isSpaceCode(unitAt(this.value, end - 1))) end--
    // With a full stop before it the new mark opens another quotation; else the old one is a stray.
    if (/[.!?…,]/.test(this.value[end - 1] ?? '') || end - run.from > 60) this.close(run, end, 0)
    else while (this.stack.pop() !== run);
  }

  private straight(at: number): void {
    const run = this.topOf(ofStraight)
    const before = at === 0 ? 32 : unitAt(this.value, at - 1)
    const after = at + 1 >= this.value.length ? 32 : unitAt(this.value, at + 1)
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
      this.open(at, 1, '"', false)
    } else if (
      inch &&
      (followsFeet(this.value, at) || (run.mark === '"' ? this.straightLeft % 2 === 1 : this.closingLeft > 0))
    ) {
      return
    } else if (run.mark === '“' && opensAt(this.value, at, 1) && this.straightLeft % 2 === 1) {
      this.open(at, 1, '"', false)
    } else if (
      isSpaceCode(before) &&
      !isSpaceCode(after) &&
      isLetter(after) &&
      run.mark === '"' &&
      this.straightLeft > 0
    ) {
      // `"We knew. "It was late."`: the first was never closed.
      let end = at
      while (end > run.from && isSpaceCode(unitAt(this.value, end - 1))) end--
      this.close(run, end, 0)
      this.open(at, 1, '"', false)
    } else this.close(run, at, 1)
  }

  private doubled(at: number): void {
    const run = this.top("''")
    if (run) this.close(run, at, 2)
    else if (this.topOf(ofStraight)?.mark && !opensAt(this.value, at, 2))
      this.close(this.topOf(ofStraight) as Run, at, 2)
    else if (opensAt(this.value, at, 2) || at === 0) this.open(at, 2, "''", false)
  }

  private curlySingle(at: number): void {
    if (!startsQuotation(this.value, at, this.lexicon.elided)) return
    this.singleEnd = at + farthest
    this.open(at, 1, '‘', true)
  }

  private single(at: number): void {
    const run = this.top("'")
    if (run && this.ends(at, run, "'")) this.close(run, at, 1)
    else if (!run && opensAt(this.value, at, 1) && startsQuotation(this.value, at, this.lexicon.elided)) {
      this.singleEnd = at + farthest
      this.open(at, 1, "'", true)
    } else this.closeSingle(at, '‘')
  }

  private closeSingle(at: number, mark: string): void {
    const run = this.top(mark)
    if (run && this.ends(at, run, '’')) this.close(run, at, 1)
    else if (!run && this.stack.at(-1)?.mark === "'" && this.ends(at, this.stack.at(-1) as Run, '’'))
      this.close(this.stack.at(-1) as Run, at, 1)
  }

  /** Does the single mark at `at` close this run? Looked for no further than a long quotation goes. */
  private ends(at: number, run: Run, mark: string): boolean {
    if (at > this.singleEnd && at - run.open > farthest) return false
    return closesSingle(this.value, at, run.mark, mark)
  }
}
