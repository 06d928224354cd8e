/**
 * W3C Web Annotations, JSON-LD: an array of annotations, each of which says who speaks in a run of a source.
 *
 * The target is the file itself, decoded, markup and all. Its selectors count what the recommendation counts, Unicode
 * code points (not the UTF-16 units of `source.offset`), from 0, ends exclusive. A quotation in several pieces has
 * as many targets.
 */
import {digest, type QuoteRecord} from '../record.ts'
import {safeJson} from './escape.ts'
import type {Selection, Writer} from './writer.ts'

export const annotation: Writer = {
  about: 'W3C Web Annotations, JSON-LD, with quote and position selectors',
  extensions: [],
  records: true,
  selections: true,
  head: () => '[',
  *body(items) {
    let before = '\n'
    for (const item of items) {
      if (item.type !== 'record') continue
      yield before + safeJson(annotate(item.record, item.selections ?? []))
      before = ',\n'
    }
  },
  between: ',',
  tail: (any) => (any ? '\n]\n' : ']\n')
}

function annotate(record: QuoteRecord, selections: ReadonlyArray<Selection>): unknown {
  const {kind, speaker, label, url, id, source} = record
  const file = pathIri(source.path ?? '-')
  const who = speaker ?? label
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: uuid(file, id),
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      ...(who === null ? [] : [textual('identifying', who)]),
      textual('classifying', kind),
      ...(url === null ? [] : [{type: 'SpecificResource', purpose: 'linking', source: addressIri(url)}])
    ],
    target: selections.map(({exact, prefix, suffix, start, end}) => ({
      source: file,
      selector: [
        {type: 'TextQuoteSelector', exact, prefix, suffix},
        {type: 'TextPositionSelector', start, end}
      ]
    }))
  }
}

function textual(purpose: string, value: string): unknown {
  return {type: 'TextualBody', purpose, value, format: 'text/plain'}
}

/** A path as a relative IRI: what an address gives a meaning is spelled. */
function pathIri(path: string): string {
  return wellFormed(path).split('/').map(encodeURIComponent).join('/')
}

function addressIri(url: string): string {
  return URL.canParse(url) ? new URL(url).href : encodeURI(wellFormed(url))
}

/** `encodeURI` throws on a lone surrogate. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd')
}

/** A name of the annotation, the same whenever it is made: the hash of its source and record as a UUID of version 8. */
function uuid(file: string, id: string): string {
  const hex = digest(file, id) + id + digest(id, file)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(12, 15)}-8${hex.slice(15, 18)}-${hex.slice(18, 30)}`
}
