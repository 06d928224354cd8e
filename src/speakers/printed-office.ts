/**
 * What of the words beside a name is an office: `the mayor of Port Elin`, not `through a spokeswoman`.
 *
 * Blind spot: verbs that look like nouns (`That did not surprise mayor Maria Reyes`).
 */
import {fold, isOfficeWord} from '../names/index.ts'

const article =
  /^(?:(?:the|an?|its|his|her|something|el|la|le|su|son|sa|der|die|das|dem|den|des|seine?[mnrs]?|ihre?[mnrs]?|dessen|deren|unsere?[mnrs]?)\s+(?=\S)|l['’])/i
const courtesy = /(?:^|\s+)(?:Mr|Mrs|Ms|Dr)\.?$/
const polite = /^(?:Mr|Mrs|Ms|Miss|Dr|M|Mme|Mlle|Sr|Sra|Herr|Frau)\b/

/** Begins or ends in the middle of a phrase, or says what somebody does: `through a spokeswoman`, `speaking to a group`. */
const opening =
  /^(?:(?:of|and|for|in|at|to|by|from|with|on|or|through|via|under|after|before|about|against|like|unlike|despite|during)(?:\s|$)|\p{Ll}+ing\s(?:to|as|at|in|for|on|with|from|by|an?|the)\s)/iu
const broken = /(?:\s(?:of|and|for|in|at|to|by|from|with|on|or|the|an?|who|which|that)|['’]s)$/i

/** `the mayor who signed it`: what somebody did is no part of the office. */
const clause = /\s(?:who|whom|whose|which)\s/i

/** Alone these are no office. */
const adjective = /^(?:former|national|international|federal|foreign|deputy|senior|security)$/i

/** `the general Reyes`: small letters and an article before a family name alone begin what somebody did with him. */
const met = /^(?:[Tt]he|[Aa]n?)\s\P{Lu}+\s\p{Lu}\S+$/u

/** An office as it is printed, perhaps in a phrase, the article at its front off; null for polite address and broken phrases. */
export function officeOf(printed: string | null | undefined, phrase = ''): string | null {
  if (!printed || met.test(phrase)) return null
  const whole = printed
    .trim()
    .replace(/^as\s+/i, '')
    .replace(article, '')
  const bare = whole.replace(courtesy, '')
  const office = withoutOthers(withoutClause(bare)).replace(article, '')
  if (!office || broken.test(office) || opening.test(office) || polite.test(office) || adjective.test(office))
    return null
  // What ends in `Mr.` is an office only by its noun: else it is what the sentence says before the name.
  return bare === whole || hasOffice(office) ? office : null
}

function withoutClause(office: string): string {
  const at = office.search(clause)
  const open = office.search(/["“„«]|''/)
  const marked = open >= 0 && !/["”“»]|''/.test(office.slice(open + 2)) ? open : -1
  const end = Math.min(at < 0 ? office.length : at, marked < 0 ? office.length : marked)
  return office.slice(0, end).trimEnd()
}

/** `a study by law professor`, `council leader Tomas Brandt and port director`: only the last is whose name follows. */
function withoutOthers(office: string): string {
  const by = office.lastIndexOf(' by ')
  if (by >= 0 && !article.test(office.slice(by + 4)) && isOfficeWord(fold(office.slice(office.lastIndexOf(' ') + 1))))
    return office.slice(by + 4)
  const named = /(\S+)\s\p{Lu}\S+\s\p{Lu}\S+\sand\s/u.exec(office)
  if (!named || !isOfficeWord(fold(named[1] as string))) return office
  const rest = office.slice(named.index + named[0].length)
  return hasOffice(rest) ? rest : office
}

const hasOffice = (text: string): boolean =>
  text.split(/\s+/).some((word) => isOfficeWord(fold(word.replaceAll('.', ''))))
