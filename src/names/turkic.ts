/**
 * Endings of respect in names of Central Asia, which the same man’s papers write and leave out.
 *
 *     Almazbek, Almaz          Muhammadjon, Muhammad          Ayubkhan, Ayub
 *
 * Blind spot: a short name keeps its ending (Alibek is not Ali), since there it makes another name.
 */
const respect = /^([a-z]{4,}?)(?:bek|beg|khan|xon|zhan|jon)$/

/** How any of them ends: most words are told apart by it. */
const endings = new Set(['bek', 'beg', 'han', 'xon', 'jon', 'jan'])

/** A folded given name without its ending of respect; null where it has none. */
export function withoutRespect(word: string): string | null {
  return word.length > 6 && endings.has(word.slice(-3)) ? (respect.exec(word)?.[1] ?? null) : null
}
