/**
 * How often each of a few strings was met, in the order of their first.
 */

import {appended} from '../names/index.ts'

/** So many are looked through one by one; more have a map. */
const few = 12

export interface Counted {
  readonly value: string
  count: number
}

const none: ReadonlyArray<Counted> = []

export class Tally {
  all: ReadonlyArray<Counted> = none
  private byValue: Map<string, Counted> | null = null

  /** Counts one more; whether it is the first of its kind. */
  add(value: string): boolean {
    const known = this.find(value)
    if (known) {
      known.count++
      return false
    }
    const counted = {value, count: 1}
    this.all = appended(this.all as Counted[], counted)
    this.byValue?.set(value, counted)
    return true
  }

  private find(value: string): Counted | undefined {
    const {all} = this
    if (all.length > few) {
      this.byValue ??= new Map(all.map((counted) => [counted.value, counted]))
      return this.byValue.get(value)
    }
    for (let at = 0; at < all.length; at++) if ((all[at] as Counted).value === value) return all[at]
    return undefined
  }
}
