/**
 * Which HTML nests so deep, or leaves so many marks open, that a tree of it would take the stack or quadratic time.
 *
 * Counted over the tags as printed, before there is a tree: elements that HTML closes by itself are left out.
 */

/** Browsers stop at 512; no page that people read nests deeper. */
const DEEPEST = 512
/** Different marks (`<font size=1>`, `<font size=2>`) open at once. */
const MOST_MARKS = 64

const names = (text: string) => new Set(text.split(' '))
/** Have no content, or end where the next begins. */
const shallow = names(
  'area base basefont bgsound body br button col dd dt embed form frame head hr html img input keygen li link meta nobr option optgroup p param rp rt source tbody td tfoot th thead tr track wbr'
)
/** Open again in every paragraph until they are closed, the same one three times at most. */
const formatting = names('a b big code em font i s small strike strong tt u')
const raw = names('iframe noembed noframes script style textarea title xmp')
const tag = /<(\/?)([a-zA-Z][^\s/>]*)[^>]*>?/y

/** What there is too much of, in words; nothing where the page is fine. */
export function tooDeep(source: string): string | undefined {
  const open: string[] = []
  const marks: string[] = []
  let work = 0
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    tag.lastIndex = at
    const match = tag.exec(source)
    if (!match) {
      at = source.startsWith('<!--', at) ? past('-->', at + 2) : at + 1
      continue
    }
    const [printed, slash, spelled = ''] = match
    const name = spelled.toLowerCase()
    at = tag.lastIndex
    if (!slash && raw.has(name)) at = past(`</${spelled}`, at)
    else if (formatting.has(name)) mark(slash === '/', name, printed)
    // A link ends the link before it. Only in drawings a slash ends an element.
    if (name !== 'a' && !raw.has(name) && !shallow.has(name) && !(printed.endsWith('/>') && open.includes('svg')))
      nest(slash === '/', name)
    if (!slash) work += marks.length
    if (open.length > DEEPEST) return `elements nested more than ${DEEPEST} deep`
    if (marks.length > MOST_MARKS) return `${MOST_MARKS} different marks open at once`
  }
  // Each mark that is open is opened anew in each block.
  if (work > source.length + 10_000) return 'marks that are opened again and again'

  function past(end: string, from: number): number {
    const found = source.indexOf(end, from)
    return found < 0 ? source.length : found + end.length
  }

  function nest(closes: boolean, name: string): void {
    if (!closes) open.push(name)
    else {
      const index = open.lastIndexOf(name)
      if (index >= 0) open.length = index
    }
  }

  function mark(closes: boolean, name: string, printed: string): void {
    if (!closes) {
      // A link ends the link before it.
      if (name === 'a') mark(true, name, printed)
      if (marks.filter((other) => other === printed).length < 3) marks.push(printed)
      return
    }
    const begin = new RegExp(`^<${name}(?![^\\s/>])`, 'i')
    const index = marks.findLastIndex((other) => begin.test(other))
    if (index >= 0) marks.splice(index, 1)
  }
}

/** The page with its markup blotted out, every offset as it was: for reading as plain text. */
export function withoutTags(source: string): string {
  return source.replace(/<(?:[a-zA-Z/!?][^<>]*)>?/g, (markup) => ' '.repeat(markup.length))
}
