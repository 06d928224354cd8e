/**
 * Names that stand for one thing, as data; `--exact` sets them aside. Only what the press writes for the same body or
 * state without more words.
 */
const rows: ReadonlyArray<ReadonlyArray<string>> = [
  ['Daesh', 'Daish', 'ISIS', 'ISIL', 'IS', 'Islamic State'],
  ['Hezbollah', 'Hizbollah', 'Hizbullah', 'Hizballah', 'Hezballah'],
  ['PMF', 'PMU', 'Popular Mobilization Forces', 'Popular Mobilization Units', 'Hashd al-Shaabi'],
  ['US', 'U.S.', 'USA', 'United States'],
  ['UK', 'U.K.', 'United Kingdom'],
  ['UN', 'U.N.', 'United Nations'],
  ['EU', 'European Union'],
  ['Houthi', 'Houthis', 'Huthi', 'Ansar Allah', 'Ansarallah'],
  ['Quran', 'Koran', "Qur'an"]
]

/**
 * The other names of what a query names, as printed; empty for most queries.
 *
 * @param synonyms Rows of the user’s own, in place of ours that hold the same name.
 */
export function aliasesOf(query: string, synonyms: ReadonlyArray<ReadonlyArray<string>> = []): ReadonlyArray<string> {
  const wanted = query.trim()
  const lower = wanted.toLowerCase()
  const row = [...synonyms, ...rows].find((names) =>
    names.some((name) => (isAcronym(name) && name.length < 4 ? name === wanted : name.toLowerCase() === lower))
  )
  return row ? row.filter((name) => name.toLowerCase() !== lower) : []
}

/** All capitals: an acronym is itself only so, `US` is not `us`. */
export function isAcronym(word: string): boolean {
  return word.length > 1 && /^[\p{Lu}\p{N}.]+$/u.test(word)
}
