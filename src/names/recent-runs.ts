/**
 * Answers given lately about runs of text, looked up where they stand: no string is made for what was asked before.
 */
import {unitAt} from '../units.ts'
import {classes, lower, type Spelled} from './spelled.ts'

/** What tells two runs apart before they are compared. */
const exact = lower | classes.capital

/** Remembers the answers of a function of what is printed; emptied when full, so memory stays flat. */
export class RecentRuns<Answer> {
  private readonly answer: (printed: string) => Answer
  private readonly capacity: number
  private readonly mask: number
  /** By slot the hash of a run, and its index plus one; 0 where none is. */
  private readonly slots: Int32Array
  private printed: string[] = []
  private answers: Answer[] = []

  /** @param capacity So many are remembered. */
  constructor(capacity: number, answer: (printed: string) => Answer) {
    this.answer = answer
    this.capacity = capacity
    let size = 16
    while (size < 2 * capacity) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(2 * size)
  }

  /** The answer for the run `from … to`. */
  of(spelled: Spelled, from: number, to: number): Answer {
    const {units, text} = spelled
    const {slots, mask, printed} = this
    let hash = 0
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + ((units[at] as number) & exact)) | 0
    let slot = home(hash) & mask
    for (; ; slot = (slot + 1) & mask) {
      const index = slots[2 * slot + 1] as number
      if (index === 0) break
      if (slots[2 * slot] !== hash) continue
      if (isPrinted(printed[index - 1] as string, text, from - spelled.from, to - from))
        return this.answers[index - 1] as Answer
    }
    return this.add(spelled.slice(from, to), hash, slot)
  }

  private add(printed: string, hash: number, free: number): Answer {
    const answer = this.answer(printed)
    let slot = free
    if (this.answers.length >= this.capacity) {
      this.slots.fill(0)
      this.printed = []
      this.answers = []
      slot = home(hash) & this.mask
    }
    this.printed.push(printed)
    this.answers.push(answer)
    this.slots[2 * slot] = hash
    this.slots[2 * slot + 1] = this.answers.length
    return answer
  }
}

const home = (hash: number): number => hash ^ (hash >>> 15)

function isPrinted(printed: string, text: string, from: number, size: number): boolean {
  if (printed.length !== size) return false
  for (let at = 0; at < size; at++) if (unitAt(printed, at) !== unitAt(text, from + at)) return false
  return true
}
