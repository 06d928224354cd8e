/**
 * Answers given lately about runs of text, looked up where they stand: no string is made for what was asked before.
 */
import {partOf, unitAt} from '../units.ts'
import {classes, lower, type Spelled} from './spelled.ts'

/** What tells two runs apart before they are compared. */
const exact = lower | classes.capital

/** A slot holds two hashes of a run, its index plus one, which is 0 where none is, and the hint of its answer. */
const wide = 4

/**
 * Remembers the answers of a function of what is printed; emptied when full, so memory stays flat.
 *
 * Of an answer a number may be asked alone, which stands beside the hashes: most answers are never looked at, and each
 * look at one is several at memory that nobody has read for long.
 */
export class RecentRuns<Answer> {
  private readonly answer: (printed: string) => Answer
  private readonly hint: (answer: Answer) => number
  private readonly capacity: number
  private readonly mask: number
  private readonly slots: Int32Array
  private printed: string[] = []
  private answers: Answer[] = []
  /** The slot and the hashes of the run that was looked for last. */
  private slot = 0
  private hash = 0
  private other = 0

  /** @param capacity So many are remembered. */
  constructor(capacity: number, answer: (printed: string) => Answer, hint: (answer: Answer) => number = () => 0) {
    this.answer = answer
    this.hint = hint
    this.capacity = capacity
    let size = 16
    while (size < 2 * capacity) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(wide * size)
  }

  /** The answer for the run `from … to`. */
  of(spelled: Spelled, from: number, to: number): Answer {
    const {text} = spelled
    const offset = from - spelled.from
    for (let index = this.find(spelled, from, to); index > 0; index = this.findNext()) {
      if (isPrinted(this.printed[index - 1] as string, text, offset, to - from))
        return this.answers[index - 1] as Answer
    }
    return this.add(spelled.slice(from, to))
  }

  /** The hint of the answer; that of another only where both hashes of two runs are the same. */
  hintOf(spelled: Spelled, from: number, to: number): number {
    const index = this.find(spelled, from, to)
    return index > 0 ? (this.slots[this.slot + 3] as number) : this.hint(this.add(spelled.slice(from, to)))
  }

  /** The index of a run with the hashes of this one, plus one; 0 where there is none. */
  private find({units}: Spelled, from: number, to: number): number {
    let hash = 0
    let other = 0
    for (let at = from; at < to; at++) {
      const unit = (units[at] as number) & exact
      hash = (Math.imul(hash, 31) + unit) | 0
      other = Math.imul(other ^ unit, 0x01000193)
    }
    this.hash = hash
    this.other = other
    this.slot = this.home()
    return this.look()
  }

  private findNext(): number {
    this.slot = (this.slot + wide) & (wide * this.mask + wide - 1)
    return this.look()
  }

  private look(): number {
    const {slots, hash, other} = this
    const last = wide * this.mask + wide - 1
    for (let {slot} = this; ; slot = (slot + wide) & last) {
      const index = slots[slot + 2] as number
      if (index > 0 && (slots[slot] !== hash || slots[slot + 1] !== other)) continue
      this.slot = slot
      return index
    }
  }

  private home(): number {
    return wide * ((this.hash ^ (this.hash >>> 15)) & this.mask)
  }

  /** Adds the run that was looked for, at the slot that was free for it. */
  private add(part: string): Answer {
    const {slots, hash, other} = this
    // Neither it nor what its answer is made of shall keep a whole document.
    const printed = partOf(part)
    const answer = this.answer(printed)
    if (this.answers.length >= this.capacity) {
      slots.fill(0)
      this.printed = []
      this.answers = []
      this.slot = this.home()
    }
    this.printed.push(printed)
    this.answers.push(answer)
    const {slot} = this
    slots[slot] = hash
    slots[slot + 1] = other
    slots[slot + 2] = this.answers.length
    slots[slot + 3] = this.hint(answer)
    return answer
  }
}

function isPrinted(printed: string, text: string, from: number, size: number): boolean {
  if (printed.length !== size) return false
  for (let at = 0; at < size; at++) if (unitAt(printed, at) !== unitAt(text, from + at)) return false
  return true
}
