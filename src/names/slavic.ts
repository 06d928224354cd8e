/**
 * Endings of East Slavic names: patronymics, and family names as Belarusian and Russian spell them.
 *
 *     Mykolaiovych, Nikolayevich     son of Nikolai
 *     Naumau, Naumov                 one family name
 *     Lukashenka, Lukashenko         one family name
 */
import {familyOf} from './families.ts'

const patronymic = /^([a-z]{3,}?)[aeiouy]{0,3}(?:j|v)?(?:ich|ych|itch|vna|una)$/

/** The given name that a folded patronymic is made of, as far as `families.ts` knows it; else null. */
export function patronymicOf(word: string): string | null {
  if (word.length < 8 || !(word.endsWith('ch') || word.endsWith('na'))) return null
  const stem = patronymic.exec(word)?.[1] ?? null
  if (stem === null) return null
  for (const ending of ['', 'i', 'y', 'ei', 'ai', 'o', 'a', 'iy'])
    if (familyOf(stem + ending) >= 0) return stem + ending
  return null
}

/** Endings that write one sound, the Russian spelling last. */
const endings: ReadonlyArray<readonly [RegExp, string]> = [
  [/([a-z]{3})[ao]u$/, '$1ov'],
  [/([a-z]{3})y?e[uw]$/, '$1ev'],
  [/([a-z]{3})off$/, '$1ov'],
  [/([a-z]{3})eff$/, '$1ev'],
  [/([a-z]{3})yev$/, '$1ev'],
  [/([a-z]{3})yov$/, '$1ev'],
  [/([a-z]{3})[ae]nka$/, '$1enko'],
  [/([a-z]{3})(?:auna|ouna|euna)$/, '$1ovna']
]

/** How any of the endings ends: most words are told apart by it. */
const last = /[uwfva]$/

/** A family name with its Belarusian or older ending as the Russian one; null where no rule applies. */
export function slavicEnding(word: string): string | null {
  if (!last.test(word)) return null
  for (const [ending, russian] of endings) if (ending.test(word)) return word.replace(ending, russian)
  return null
}
