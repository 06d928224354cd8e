/**
 * A box inside the text: a leading line such as `More information`, its titles, and the one paragraph under them.
 *
 * Under a line that leads to other pages (`Read also`) stand titles alone: the paragraph below is the story’s again.
 *
 * Blind spot: a box of several paragraphs ends for us after the first.
 */
import type {Block} from '../tree.ts'
import type {Evidence, Proposal} from './index.ts'
import {asks, type Page} from './page.ts'

/** So many blocks above a line of a form what it is for may stand. */
const FORM = 4

export const box: Evidence = (page) => {
  const {blocks, words, plain, sentence} = page
  const found = new Map<number, Proposal>()
  for (let index = 0; index < blocks.length; index++) {
    const line = plain[index] as string
    if (words.form.has(line)) {
      for (const at of formAround(page, index)) found.set(at, {zone: 'furniture', because: `in the form \`${line}\``})
      continue
    }
    if (!words.box.has(line)) continue
    let end = index + 1
    while (
      end < blocks.length &&
      end < index + 4 &&
      !sentence[end] &&
      (blocks[end] as {value: string}).value.length < 120
    )
      end++
    // `Listen` and `Share` are buttons in a row.
    const titled = plain.slice(index + 1, end).some((title) => title !== '' && !words.furniture.has(title))
    if (titled && end < blocks.length && !words.teaser.has(line) && !asks((blocks[end] as Block).value)) end++
    for (let at = index; at < end; at++) found.set(at, {zone: 'furniture', because: `in the box \`${line}\``})
    index = end - 1
  }
  return found
}

/** A form by which readers order a newsletter: up from the line that asks for an address to the one that offers it, where there is one. */
function formAround({blocks, words, plain}: Page, index: number): number[] {
  const found = [index]
  for (let at = index - 1; at >= 0 && at >= index - FORM; at--) {
    if (!words.form.has(plain[at] as string) && !words.leads((blocks[at] as Block).value)) continue
    while (found.at(-1) !== at) found.push((found.at(-1) as number) - 1)
  }
  return found
}
