/**
 * A box inside the text: a leading line such as `More information`, its titles, and the one paragraph under them.
 *
 * Under a line that leads to other pages (`Read also`) stand titles alone: the paragraph below is the story’s again.
 *
 * Blind spot: a box of several paragraphs ends for us after the first.
 */
import type {Evidence, Proposal} from './index.ts'

export const box: Evidence = ({blocks, words, plain, sentence}) => {
  const found = new Map<number, Proposal>()
  for (let index = 0; index < blocks.length; index++) {
    const line = plain[index] as string
    if (!words.box.has(line)) continue
    let end = index + 1
    while (
      end < blocks.length &&
      end < index + 4 &&
      !sentence[end] &&
      (blocks[end] as {value: string}).value.length < 120
    )
      end++
    if (end > index + 1 && end < blocks.length && !words.teaser.has(line)) end++
    for (let at = index; at < end; at++) found.set(at, {zone: 'furniture', because: `in the box \`${line}\``})
    index = end - 1
  }
  return found
}
