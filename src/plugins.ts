/**
 * The library as plugins of unified: one assignment each round the functions that do the work.
 *
 *     const processor = unified().use(quotesParse).use(quotesAnnotate)
 *     const root = await processor.run(processor.parse(file), file)
 *
 * Types are structural, so that neither the bundle nor its types ask for unified.
 */
import {annotate, type ParseOptions, parse} from './pipeline.ts'
import type {Context, Root} from './tree.ts'

/** What of a unified processor `quotesParse` sets. */
export interface ParserHolder {
  parser?: unknown
}

/**
 * Parses a file into a tree of blocks.
 *
 * The format is that of the file’s path unless the options name one; any text parses.
 */
export function quotesParse(this: ParserHolder, options: ParseOptions = {}): undefined {
  this.parser = (document: string, file?: {path?: string}): Root => parse(document, {path: file?.path, ...options})
}

/** Runs all stages over a tree of `quotesParse`. */
export function quotesAnnotate(context?: Context): (tree: Root) => Root {
  return (tree) => annotate(tree, context)
}
