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
function isBrokenOff(value: string): boolean {
  const text = value.trim()
  if (!'“"«„'.includes(text.charAt(0)) || !'”"»“'.includes(text.charAt(text.length - 1))) return false
  const spoken = text.slice(1, -1).trimEnd()
  return spoken.length > 1 && spoken.length <= 401 && '—–-'.includes(spoken.charAt(spoken.length - 1))
}

/** Whether the author speaks in a block, and may quote there. */
export function isProse({zone, value}: Block): boolean {
  return zone === null || !skipped.has(zone) || (zone === 'heading' && isBrokenOff(value))
}
