/**
 * The UTF-16 units of a text.
 *
 * The engine keeps texts in some ten forms: whole, as a part of another, glued of two, with a byte or two a unit. Where a
 * loop has met more than four of them it looks the method up anew for every unit, which takes longer than all else that
 * is done with it. A bound function has no form to look at.
 */

/** The unit at an offset, 0 … the text’s length; not a number beyond. */
export const unitAt: (text: string, at: number) => number = Function.prototype.call.bind(String.prototype.charCodeAt)

/** A copy of a text: to keep a part of a text keeps all of it. */
export const copied = (text: string): string => `${text} `.slice(0, -1)
