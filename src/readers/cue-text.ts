/**
 * What a person sees of one caption: tags off, references resolved, each voice apart.
 */
import type {Format} from '../tree.ts'
import {referenceAt, resolved} from './references.ts'
import {Visible} from './visible.ts'

/** The words of one voice in a cue. */
export interface Voiced {
  visible: Visible
  voice: string | null
}

const special = /[<{&]/g
/** WebVTT shows no tag, known or not. */
const vttTag = /<(?:(v)(?:\.[^\s<>]*)?[ \t]+([^<>]*)|(\/v)|[^<>]*)>/y
/** SubRip has a few; `<laughs>` is somebody’s stage direction. */
const srtTag =
  /<(?:(v)[ \t]+([^<>]*)|(\/v)|\/?(?:i|b|u|s|em|strong|font|span|c|br|p|ruby|rt|lang)(?:[\s.][^<>]*)?\/?)>/iy
/** Placing and styling, as in `{\an8}` and `{y:i}`. */
const override = /\{(?:\\|[a-zA-Z]:)[^{}]*\}/y

/**
 * The voices of a cue in order; one without name where the format names nobody.
 *
 * @param lines Pairs of source offsets, one a line.
 */
export function cueText(source: string, lines: ReadonlyArray<number>, format: Format): Voiced[] {
  const tag = format === 'vtt' ? vttTag : srtTag
  const parts: Voiced[] = []
  let part: Voiced = {visible: new Visible(source), voice: null}
  for (let row = 0; row < lines.length; row += 2) {
    const base = lines[row] as number
    if (row > 0) part.visible.put('\n', lines[row - 1] as number, base)
    readLine(source.slice(base, lines[row + 1]), base)
  }
  return [...parts, part].filter(({visible}) => visible.value.trim() !== '')

  function readLine(line: string, base: number): void {
    let from = 0
    special.lastIndex = 0
    for (let match = special.exec(line); match; match = special.exec(line)) {
      const at = match.index
      const code = line.charCodeAt(at)
      const reference = code === 38 && format === 'vtt' ? referenceAt(line, at, false) : undefined
      const pattern = code === 123 ? override : tag
      pattern.lastIndex = at
      const found = code === 38 ? null : pattern.exec(line)
      if (!reference && !found) continue
      part.visible.add(line.slice(from, at), base + from)
      from = special.lastIndex = reference?.end ?? pattern.lastIndex
      if (reference) part.visible.put(reference.text, base + at, base + from)
      else if (code === 60 && found) turn(found)
    }
    part.visible.add(line.slice(from), base + from)
  }

  /** Another voice begins, or this one ends. */
  function turn(match: RegExpExecArray): void {
    if (!match[1] && !match[3]) return
    parts.push(part)
    part = {visible: new Visible(source), voice: match[1] ? resolved(match[2] as string).trim() || null : null}
  }
}
