/**
 * Which blocks of an HTML page are furniture by where they stand: the last word on what the elements suggest.
 */
import type {Block} from '../tree.ts'

/** A container of more than this share of the words is no furniture: some sites wrap the page in a form. */
const MOST = 0.5

/**
 * Takes back furniture that holds most of the words; adds what follows the `main` or `article` that holds most of the
 * rest.
 *
 * @param places Of each block the innermost `main` or `article`, −1 outside.
 * @param around Of each `main` and `article` the one around it, −1 outside.
 */
export function settleFurniture(
  blocks: ReadonlyArray<Block>,
  places: ReadonlyArray<number>,
  around: ReadonlyArray<number>
): void {
  const rest = restoreMost(blocks)
  const outermost: number[] = []
  for (const [region, outer] of around.entries()) {
    outermost.push(outer < 0 ? region : (outermost[outer] as number))
  }
  const sizes = new Map<number, number>()
  for (const [index, {value, zone}] of blocks.entries()) {
    const region = outermost[places[index] as number]
    if (region !== undefined && zone === null) sizes.set(region, (sizes.get(region) ?? 0) + value.length)
  }
  const main = [...sizes].find(([, size]) => size > rest * MOST)?.[0]
  if (main === undefined) return
  for (let index = blocks.length - 1; index >= 0 && outermost[places[index] as number] !== main; index--) {
    const block = blocks[index] as Block
    if (block.zone) continue
    block.zone = 'furniture'
    block.because = 'after the main element'
  }
}

/** How many characters stand outside furniture, after a furniture of most of the words is none. */
function restoreMost(blocks: ReadonlyArray<Block>): number {
  const sizes = new Map<string, number>()
  let total = 0
  for (const {because, value, zone} of blocks) {
    total += value.length
    if (because && zone === 'furniture') sizes.set(because, (sizes.get(because) ?? 0) + value.length)
  }
  let rest = total
  for (const [because, size] of sizes) {
    if (size <= total * MOST) {
      rest -= size
      continue
    }
    for (const block of blocks) {
      if (block.because !== because) continue
      block.zone = null
      delete block.because
    }
  }
  return rest
}
