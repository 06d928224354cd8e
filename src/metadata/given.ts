/**
 * What the user says of a document, read last and winning: facts given for it, and outlets known by name, letters or host.
 */
import type {About, Context, Evidence, GivenFact, KnownOutlet, Root} from '../tree.ts'
import {hostOf} from './address.ts'

/** The facts found, those given in their place, each with the line of the corpus file as evidence. */
export function withGiven(found: About, root: Root, context: Context): About {
  if (!context.given && !context.outlets?.length) return found
  const {given = {}, outlets = []} = context
  const about = {...found, evidence: {...found.evidence}}
  if (given.url) about.url = given.url.value
  if (given.title) {
    about.title = given.title.value
    about.evidence.title = evidenceOf(given.title)
  }
  if (given.date) {
    Object.assign(about, {date: given.date.value, dateRole: 'given', notBefore: null, notAfter: null})
    about.evidence.date = evidenceOf(given.date)
  }
  if (given.outlet) {
    about.outlet = given.outlet.value
    about.evidence.outlet = evidenceOf(given.outlet)
  } else recognise(about, root, outlets)
  const known = outlets.find(({name}) => name === about.outlet)
  if (known) about.outletLabels = labelsOf(root, about.outletLabels, known)
  return about
}

function evidenceOf({quote, line, kind = 'corpus-file'}: GivenFact): Evidence {
  return {quote, line, kind}
}

/** By the host of the address, by the name found, or by a label that asks. */
function recognise(about: About, root: Root, outlets: ReadonlyArray<KnownOutlet>): void {
  if (outlets.length === 0) return
  const host = about.url === null ? null : hostOf(about.url)
  const {outlet} = about
  const byHost = host && outlets.find(({hosts}) => hosts.some((one) => `.${host}`.endsWith(`.${one}`)))
  const known = byHost || (outlet !== null && outlets.find((one) => isNamed(outlet, one)))
  if (known) {
    about.outlet = known.name
    if (byHost && !about.evidence.outlet) about.evidence.outlet = {quote: about.url as string, line: 1, kind: 'url'}
    return
  }
  for (const node of root.children) {
    if (outlet !== null) return
    if (node.type !== 'turn' || node.role !== 'question' || !node.label) continue
    const {value, position} = node.label
    const asking = outlets.find((one) => isNamed(value, one))
    if (!asking) continue
    about.outlet = asking.name
    about.evidence.outlet = {quote: value, line: position.start.line, kind: 'label'}
    return
  }
}

/** Labels that stand for the outlet, those of its letters among them. */
function labelsOf(root: Root, labels: ReadonlyArray<string>, known: KnownOutlet): string[] {
  const found = new Set(labels)
  for (const node of root.children) {
    if (node.type === 'turn' && node.label && isNamed(node.label.value, known)) found.add(node.label.value)
  }
  return [...found]
}

/** Letters as written, since `time` is a word; names of several words in whatever case. */
function isNamed(printed: string, {name, abbreviations}: KnownOutlet): boolean {
  const wanted = printed.trim()
  return [name, ...abbreviations].some(
    (form) => form === wanted || (/\s/.test(form) && withoutArticle(form) === withoutArticle(wanted))
  )
}

function withoutArticle(name: string): string {
  return name.toLowerCase().replace(/^the\s+/, '')
}
