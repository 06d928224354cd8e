/**
 * Globs of paths: `*` and `?` within a name, `**` over folders; without a slash, a name in any folder.
 *
 *     interviews/*.txt        interviews/rs.txt, not interviews/old/rs.txt
 *     interviews/**           everything below; so does interviews/
 *     rs-*.md                 in whatever folder
 *
 * Matched by hand, since a glob as a regular expression can take for ever.
 */

/** Compile a glob into a test of paths with `/` between their parts, relative to where the glob was written. */
export function globMatcher(glob: string): (path: string) => boolean {
  let pattern = glob.replace(/^\.\//, '')
  if (pattern.endsWith('/')) pattern += '**'
  const parts = pattern.replace(/^\//, '').split('/')
  if (!pattern.includes('/')) parts.unshift('**')
  return (path) => matches(parts, path.split('/'), '**', name)
}

/** `**` is left to the parts of a path. */
function name(pattern: string, text: string): boolean {
  return matches([...pattern], [...text], '*', (wanted, letter) => wanted === '?' || wanted === letter)
}

/** Greedy with one way back, the last star: what an earlier star takes, a later one can take as well. */
function matches(
  pattern: ReadonlyArray<string>,
  text: ReadonlyArray<string>,
  star: string,
  same: (wanted: string, given: string) => boolean
): boolean {
  let at = 0
  let from = 0
  let starAt = -1
  let resume = 0
  while (from < text.length) {
    if (pattern[at] === star) {
      starAt = at++
      resume = from
    } else if (at < pattern.length && same(pattern[at] as string, text[from] as string)) {
      at++
      from++
    } else if (starAt >= 0) {
      at = starAt + 1
      from = ++resume
    } else return false
  }
  while (pattern[at] === star) at++
  return at === pattern.length
}
