/**
 * Whether a printed outlet is the one asked for.
 *
 * Case, accents, punctuation and a leading article do not matter; the words asked for must stand in the name
 * next to each other (`statecraft` finds *Responsible Statecraft*), or be its initials (`RS`), or a known other
 * form of it (`AP`).
 */
import {outletNamed} from '../outlets.ts'
import type {KnownOutlet} from '../tree.ts'

/**
 * A test of outlet names.
 *
 * @param outlets Those of the user’s corpus file, by whose letters and hosts may be asked too.
 */
export function outletMatcher(query: string, outlets: ReadonlyArray<KnownOutlet> = []): (outlet: string) => boolean {
  const given = query.trim()
  const own = outlets.find(({abbreviations, hosts}) => abbreviations.includes(given) || hosts.includes(given))
  const asked = words(query)
  const wanted = ` ${asked.join(' ')} `
  const initials = /^\p{Lu}{2,6}$/u.test(query.trim()) ? query.trim().toLowerCase() : null
  const known = outletNamed(query)
  return (outlet) => {
    if (own && outlet === own.name) return true
    if (known !== null && outletNamed(outlet) === known) return true
    const found = words(outlet)
    if (asked.length > 0 && ` ${found.join(' ')} `.includes(wanted)) return true
    return initials !== null && found.map((word) => word[0]).join('') === initials
  }
}

/** Folded words of a name, the article left out: `The Harbour Post` → `harbour`, `post`. */
function words(name: string): string[] {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const found = folded.replace(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? []
  return found.length > 1 && found[0] === 'the' ? found.slice(1) : found
}
