/**
 * Verbs of saying without a subject, in languages whose verbs need none.
 *
 *     El alcalde aseguró que llueve. «No vamos a especular», dijo. Añadió que espera.
 *                                                            ^^^^  ^^^^^^
 *
 * Whoever the sentence before is about says it, which is inferred; nobody where the verb is a plural.
 */
import type {Source} from '../tree.ts'
import {type Content, contentOf} from './contents.ts'
import {type Credit, mentionOf, nobody} from './drafts.ts'
import {forms, is} from './lexicon.ts'
import type {Paragraph} from './paragraph.ts'
import type {Sentence} from './sentences.ts'
import {endsIn, hasForm, runOf} from './tokens.ts'

/** `«…», dijo.`, `« … », a ironisé l’élu`: a verb of saying after the marks, and nobody found who says it. */
export function verbAfter(paragraph: Paragraph, sentence: Sentence, at: number): Credit | undefined {
  const {tokens, lexicon} = paragraph
  const {flags} = tokens
  const {dropsSubject} = lexicon.reporting
  let verb = at + 1
  if (verb < sentence.to && (flags[verb] as number) & is.comma) verb++
  else if (!dropsSubject || !/[,?!…]$/.test(lastOf(paragraph, at))) return undefined
  while (verb < sentence.to && (flags[verb] as number) & (is.auxiliary | is.adverb)) verb++
  if (verb >= sentence.to || !hasForm(tokens, verb, forms.personal)) return undefined
  return dropsSubject
    ? implied(paragraph, sentence, verb)
    : {...nobody, cue: mentionOf(paragraph.place, verb, verb + 1)}
}

/** `Añadió que …`: a verb of saying opens the sentence. Tells whether it does. */
export function readDropped(paragraph: Paragraph, sentence: Sentence): boolean {
  const {tokens} = paragraph
  const {flags} = tokens
  let verb = sentence.from
  while (verb < sentence.to && (flags[verb] as number) & (is.conjunction | is.adverb | is.auxiliary)) verb++
  if (verb + 2 >= sentence.to || !hasForm(tokens, verb, forms.personal)) return false
  // وشدد على أن
  const that = (flags[verb + 1] as number) & is.preposition && verb + 3 < sentence.to ? verb + 2 : verb + 1
  if (!((flags[that] as number) & is.that)) return false
  const credit = implied(paragraph, sentence, verb)
  // Recuerda que: told to the reader
  if (!credit.source) return false
  const content: Content = {from: that + 1, to: sentence.to, side: 'after', opened: 'that'}
  let kind: 'indirect' | 'mixed' = 'indirect'
  for (let at = content.from; at < content.to; at++) {
    if (!((flags[at] as number) & is.quote)) continue
    kind = 'mixed'
    tokens.taken[at] = 1
  }
  paragraph.report(sentence, contentOf(tokens, content), kind, credit)
  return true
}

function implied(paragraph: Paragraph, sentence: Sentence, verb: number): Credit {
  const {tokens, place} = paragraph
  const cue = mentionOf(place, verb, verb + 1)
  const several = endsIn(tokens, verb, 'n') || endsIn(tokens, verb, 'وا')
  const source = several
    ? null
    : (paragraph.splittable?.mention ??
      subjectOf(paragraph) ??
      (sentence.from === 0 ? paragraph.before?.mention : null) ??
      null)
  return {source, cue, rule: source ? 'dropped-subject' : 'none', certainty: 'implied', lost: []}
}

/** Whom the sentence before is about; a body goes before nobody who spoke in the paragraph. */
function subjectOf({subject, drafts}: Paragraph): Source | null {
  const source = subject?.source ?? null
  const spoke = drafts.findLast(({mention}) => mention?.kind === 'name')?.mention
  return source?.kind === 'body' && spoke ? spoke : source
}

function lastOf({tokens}: Paragraph, at: number): string {
  return tokens.value[runOf(tokens, at).to - 1] ?? ''
}
