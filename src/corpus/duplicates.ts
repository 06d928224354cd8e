/**
 * Documents that say the same: word for word, or nearly so, as reports that several pages reprint and respin.
 *
 * Of each document a sketch is kept: of its runs of five words, hashed into 64 bins, the least of each bin. The share
 * of bins in which two sketches agree is the share of their runs that they have in common, give or take 6 of 100.
 * Memory is bounded: of more documents than `remembered`, the oldest are forgotten.
 */

/** What of a document tells it from others. JSON. */
export interface Sketch {
  /** Of all words in order, 52 bits. */
  same: number
  /** Words; too few are nobody’s. */
  words: number
  bins: number[]
}

/** A document met before that says the same. */
export interface Twin {
  path: string
  /** Share of runs in common, 1 where every word is the same. */
  share: number
}

const bins = 64
const shingle = 5
/** Fewer words than these are said alike by chance. */
const leastSame = 12
const leastAlike = 60
/** From this share on, two documents are told to be alike. */
const alike = 0.5

/** Sketch a document’s prose. Linear in its length. */
export function sketchOf(texts: Iterable<string>): Sketch {
  const least = new Array<number>(bins).fill(-1)
  const recent = new Int32Array(shingle)
  let words = 0
  let high = 0x9e3779b9
  let low = 0x85ebca6b
  const take = (word: number): void => {
    recent[words % shingle] = word
    words++
    high = Math.imul(high ^ word, 0x9e3779b1)
    high ^= high >>> 15
    low = Math.imul(low ^ word, 0x5f356495)
    low ^= low >>> 13
    if (words < shingle) return
    let run = 0
    for (let at = 0; at < shingle; at++) run = mixed(run ^ (recent[(words + at) % shingle] as number))
    const bin = run >>> 26
    const value = run & 0x3ffffff
    const known = least[bin] as number
    if (known < 0 || value < known) least[bin] = value
  }
  for (const text of texts) eachWord(text, take)
  return {same: (high & 0xfffff) * 0x100000000 + (low >>> 0), words, bins: filled(least)}
}

/** Hashes of words in order: letters and digits, case of ASCII aside; each character where words have no spaces. */
function eachWord(text: string, take: (word: number) => void): void {
  let word = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) {
      const letter = code < 128 ? code | 0x20 : code
      word = Math.imul(word ^ letter, 0x01000193) + letter
      if (!isUnspaced(code)) continue
    } else if (code === 0x27 || code === 0x2019) continue
    if (word !== 0) take(mixed(word))
    word = 0
  }
  if (word !== 0) take(mixed(word))
}

function isLetter(code: number): boolean {
  if (code < 128) return (code > 47 && code < 58) || ((code | 0x20) > 96 && (code | 0x20) < 123)
  return code > 0xbf && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f) && code < 0xfe00
}

function isUnspaced(code: number): boolean {
  return code > 0x303f && code < 0xa000
}

function mixed(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** An empty bin takes what the next one holds, marked by how far it came. */
function filled(least: ReadonlyArray<number>): number[] {
  if (least.every((value) => value < 0)) return [...least]
  return least.map((value, at) => {
    let steps = 0
    while ((least[(at + steps) % bins] as number) < 0) steps++
    return steps === 0 ? value : mixed((least[(at + steps) % bins] as number) + steps) >>> 6
  })
}

/** Documents of which sketches are kept. */
const remembered = 1 << 16
/** Two bins together lead to the last document that had both. */
const bands = bins / 2
const slots = 1 << 16

/** Finds for each document one met before that says the same. */
export class Duplicates {
  private readonly paths: string[] = []
  private readonly sketches = new Uint32Array(remembered * bins)
  private readonly lastOf = new Int32Array(bands * slots).fill(-1)
  private readonly sameAs = new Map<number, string>()
  private count = 0

  /** The twin of a document, which is remembered for those to come. */
  meet(path: string, sketch: Sketch): Twin | null {
    if (sketch.words < leastSame) return null
    const same = this.sameAs.get(sketch.same)
    if (same !== undefined) return {path: same, share: 1}
    if (this.sameAs.size >= remembered) this.sameAs.delete(this.sameAs.keys().next().value as number)
    this.sameAs.set(sketch.same, path)
    if (sketch.words < leastAlike) return null
    const twin = this.nearest(sketch)
    this.remember(path, sketch)
    return twin
  }

  private nearest(sketch: Sketch): Twin | null {
    const looked = new Set<number>()
    let best: Twin | null = null
    for (let band = 0; band < bands; band++) {
      const index = this.lastOf[slotOf(sketch, band)] as number
      if (index < 0 || looked.has(index)) continue
      looked.add(index)
      const share = this.shareWith(index, sketch)
      if (share < alike || share <= (best?.share ?? 0)) continue
      // Not every word is the same, though all bins may be.
      best = {path: this.paths[index] as string, share: Math.min(share, 0.99)}
    }
    return best
  }

  private shareWith(index: number, {bins: wanted}: Sketch): number {
    let shared = 0
    for (let at = 0; at < bins; at++) if (this.sketches[index * bins + at] === wanted[at]) shared++
    return shared / bins
  }

  private remember(path: string, sketch: Sketch): void {
    const index = this.count++ % remembered
    this.paths[index] = path
    this.sketches.set(sketch.bins, index * bins)
    for (let band = 0; band < bands; band++) this.lastOf[slotOf(sketch, band)] = index
  }
}

function slotOf({bins: values}: Sketch, band: number): number {
  const hash = mixed((values[band * 2] as number) ^ Math.imul(values[band * 2 + 1] as number, 0x9e3779b1))
  return band * slots + (hash >>> 16)
}
