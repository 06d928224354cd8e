/**
 * The runs between the marks of a paragraph, once all marks are read: what nothing closed, and their order.
 */
import {unitAt} from '../units.ts'
import {isSpaceCode} from './characters.ts'
import {runsOn} from './mark-surroundings.ts'
import type {Run} from './marks.ts'

/** The outermost runs in order, those that are still open among them as far as they are any. */
export function outermost(outer: Run[], stack: ReadonlyArray<Run>, value: string): Run[] {
  // An outermost run that nothing closes ends with the paragraph; what closed inside it stays inside.
  const singles = outer.every(({single}) => single)
  const first = stack.find((run) => (run.single ? singles && runsOn(value, run) : !run.glued))
  if (first) {
    for (const run of stack) if (run !== first) for (const part of run.inner) first.inner.push(part)
    if (value.slice(first.from).trim()) outer.push(trimEnd(first, value))
  }
  for (const run of stack) {
    if (run.single && run !== first && (!first || run.open < first.open)) {
      for (const part of run.inner) outer.push(part)
    }
  }
  return inOrder(outer)
}

/** Runs by where they open; nearly always they are found so. */
function inOrder(runs: Run[]): Run[] {
  for (let at = 1; at < runs.length; at++) {
    if ((runs[at] as Run).open < (runs[at - 1] as Run).open) return runs.sort((a, b) => a.open - b.open)
  }
  return runs
}

/** A run that nothing closes, without the blanks at its end. */
function trimEnd(run: Run, value: string): Run {
  let end = run.to
  while (end > run.from && isSpaceCode(unitAt(value, end - 1))) end--
  run.to = end
  run.close = end
  return run
}
