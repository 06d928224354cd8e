/**
 * The UTF-16 units of a text.
 *
 * The engine keeps texts in some ten forms: whole, as a part of another, glued of two, with a byte or two a unit. Where a
 * loop has met more than four of them it looks the method up anew for every unit, which takes longer than all else that
 * is done with it. A bound function has no form to look at.
 */

/** The unit at an offset, 0 … the text’s length; not a number beyond. */
export const unitAt: (text: string, at: number) => number = Function.prototype.call.bind(String.prototype.charCodeAt)

/** The engine keeps shorter parts by themselves. */
const shortest = 13

/**
 * A part of a text as a text of its own. The engine would keep it as a place in the whole: each unit read takes nearly twice
 * the time then, and the whole is kept as long as the part. What is put together of two it writes down anew.
 */
export function partOf(text: string, from = 0, to: number = text.length): string {
  return to - from < shortest ? text.slice(from, to) : [text.slice(from, from + 1), text.slice(from + 1, to)].join('')
}
