/**
 * Copies in web archives: the address of the copy tells what was saved, and often when.
 *
 *     https://web.archive.org/web/20160411083210/http://harbourpost.example/wall
 *                                 ^^^^^^^^ day   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ what was saved
 */
import {isDay} from '../dates.ts'

const copy =
  /^https?:\/\/[^/]{4,60}\/(?:[a-z-]{2,20}\/)?((?:19|20)\d\d)(\d\d)(\d\d)\d{0,6}(?:[a-z]{2}_)?\/(https?:\/\/\S+)$/

/** What an address is the copy of, and the day it was made; null where it is the page’s own. */
export function copyAt(url: string): {url: string; day: string | null} | null {
  if (url.indexOf('://', 8) < 0) return null
  const [, year, month, day, original] = copy.exec(url) ?? []
  if (!original) return null
  const known = isDay(Number(year), Number(month), Number(day))
  return {url: original, day: known ? `${year}-${month}-${day}` : null}
}
