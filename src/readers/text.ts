/** Plain text. */
import {lineStarts, positionOf} from '../place.ts'
import type {Block, Root} from '../tree.ts'

export function text(source: string, path: string | null): Root {
  const lines = lineStarts(source)
  const children: Block[] = []
  const paragraph = /[^\n\r]+/g
  for (let match = paragraph.exec(source); match; match = paragraph.exec(source)) {
    if (!match[0].trim()) continue
    children.push({
      type: 'paragraph',
      value: match[0],
      zone: null,
      position: positionOf(lines, match.index, match.index + match[0].length)
    })
  }
  return {
    type: 'root',
    format: 'text',
    path,
    language: null,
    head: [],
    lines,
    children,
    utterances: [],
    about: null,
    persons: [],
    messages: []
  }
}
