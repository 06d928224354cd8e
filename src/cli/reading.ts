/**
 * Text → tree, with what the corpus file says of it.
 */
import {type Config, type Document, givenOf} from '../corpus/index.ts'
import {annotateAll, type ParseOptions, parse} from '../pipeline.ts'
import {pairsApart} from '../query/index.ts'
import type {Context, Root} from '../tree.ts'

/** A reader of one document. */
export function reader(config: Config | null, now: string, nested = false): (document: Document) => Root {
  const readAll = readerOfMany(settingsOf(config, now, nested))
  return (document) => readAll([document])[0] as Root
}

/** How a document is to be read. */
interface Settings {
  options: ParseOptions
  context: Context
}

export function settingsOf(config: Config | null, now: string, nested = false): (document: Document) => Settings {
  const told = config ? givenOf(config) : null
  const context = {now, nested, outlets: config?.outlets ?? [], apart: pairsApart(config?.speakers ?? [])}
  return ({path, format, given}) => {
    const {facts = {}, language} = told?.(path) ?? {}
    return {
      options: {path, format, now, ...(language === undefined ? {} : {language})},
      context: {...context, given: {...given, ...facts}}
    }
  }
}

/** The same for several documents at once. */
export function readerOfMany(
  settings: (document: Document) => Settings
): (documents: ReadonlyArray<Document>, begun?: (index: number) => void) => Root[] {
  return (documents, begun = () => {}) => {
    const contexts: Context[] = []
    const roots = documents.map((document, index) => {
      begun(index)
      const {options, context} = settings(document)
      contexts.push(context)
      return parse(document.text, options)
    })
    return annotateAll(roots, contexts, begun)
  }
}
