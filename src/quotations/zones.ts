/**
 * Which blocks of a page are the author’s prose.
 */
import type {Block, Zone} from '../tree.ts'

const skipped: ReadonlySet<Zone | null> = new Set<Zone>([
  'caption',
  'teaser',
  'furniture',
  'headline',
  'byline',
  'heading'
])

/** Speech that breaks off is no heading for lack of a full stop. */
const brokenOff = /^\s*[“"«„].{1,400}[—–-]\s*[”"»“]\s*$/s

/** Whether the author speaks in a block, and may quote there. */
export function isProse({zone, value}: Block): boolean {
  return zone === null || !skipped.has(zone) || (zone === 'heading' && brokenOff.test(value))
}
