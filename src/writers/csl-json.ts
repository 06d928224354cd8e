/**
 * CSL-JSON: one array of items, one a record, for Zotero, pandoc and citeproc.
 */
import {type CslItem, quotationItem} from './citation.ts'
import {safeJson} from './escape.ts'
import type {Writer} from './writer.ts'

export const cslJson: Writer = {
  about: 'CSL-JSON, one item a record, for Zotero and pandoc',
  extensions: [],
  records: true,
  head: () => '[',
  *body(items) {
    let before = '\n'
    for (const item of items) {
      if (item.type !== 'record') continue
      yield before + safeJson(quotationItem(item.record))
      before = ',\n'
    }
  },
  between: ',',
  tail: (any) => (any ? '\n]\n' : ']\n')
}

/** All of a file of items. */
export function cslJsonFile(items: ReadonlyArray<CslItem>): string {
  return items.length > 0 ? `[\n${items.map((item) => safeJson(item)).join(',\n')}\n]\n` : '[]\n'
}
