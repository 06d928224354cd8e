/**
 * The user can be wrong: one sentence, status 2, no stack.
 */

/** Something that the user can put right. The message is one line and tells how. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The nearest of some words, where one is near enough to have been meant; null else. */
export function nearest(word: string, words: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.max(1, Math.floor(word.length * 0.4)) + 0.5
  for (const candidate of words) {
    const distance = editDistance(word.slice(0, 64), candidate)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** The end of a sentence that names the nearest word, empty where none is near. */
export function didYouMean(word: string, words: Iterable<string>, prefix = ''): string {
  const found = nearest(word, words)
  return found === null ? '' : `; did you mean \`${prefix}${found}\`?`
}

/** Letters to add, drop, change or swap with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({length: b.length + 1}, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let cost = Math.min(change, (last[j] as number) + 1, (row[j - 1] as number) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] as number) + 1)
      }
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[b.length] as number
}
