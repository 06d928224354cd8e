/**
 * Reporting within a quotation: the innermost words are the inner speaker’s.
 *
 *     The office said that “Maria Reyes said at the port: ‘We knew by noon.’”
 *                                                          ^^^^^^^^^^^^^^^^ hers
 *
 * Only where the outer words are nothing but that report; `“He told me, ‘Go,’ and I went”` stays one quotation.
 */
import {onlyQuotations} from './adjuncts.ts'
import {contentsOf} from './contents.ts'
import {type Credit, creditOf, type Place} from './drafts.ts'
import type {Lexicon} from './lexicon.ts'
import type {Run} from './marks.ts'
import {findReports} from './reports.ts'
import {sentences} from './sentences.ts'
import {tokenize} from './tokenize.ts'

/** Share of the outer words that the inner ones must have. */
const least = 0.15

/** The inner words and who says them. */
export function nestedSpeech(
  place: Place,
  run: Run,
  lexicon: Lexicon
): {from: number; to: number; credit: Credit} | undefined {
  const inner = run.inner.at(-1)
  if (!inner || inner.to - inner.from < least * (run.to - run.from) || run.to - inner.close > 3) return undefined
  const tokens = tokenize(place.spelling, run.inner, lexicon, place.spare, run.from, run.to)
  const last = run.inner.length - 1
  for (const sentence of sentences(tokens)) {
    const reports = findReports(tokens, sentence, lexicon)
    const contents = contentsOf(tokens, sentence, reports)
    for (const [index, report] of reports.entries()) {
      // `“They say, ‘Go’”` is still the outer speaker’s story.
      if (!report.source || report.source.kind === 'first-person' || report.source.kind === 'pronoun') continue
      if (report.from > sentence.from || sentence.from > 0) continue
      for (const content of contents[index] ?? []) {
        if (!onlyQuotations(tokens, content.from, content.to) || tokens.run[content.to - 1] !== last) continue
        return {from: inner.from, to: inner.to, credit: creditOf({...place, tokens}, report)}
      }
    }
  }
  return undefined
}
