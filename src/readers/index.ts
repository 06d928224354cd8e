/**
 * A format → Root of blocks with positions. Readers know no language.
 */
import type {Format, Root, Stretch} from '../tree.ts'
import {srt, vtt} from './captions.ts'
import {html} from './html.ts'
import {markdown} from './markdown.ts'
import {text} from './text.ts'

export interface ReadOptions {
  path?: string | null
  format?: Format
  /** Only this part is read; plain text alone can be read in parts. */
  stretch?: Stretch | undefined
}

/** Reads decoded text without a byte-order mark; any string reads. */
export type Reader = (source: string, path: string | null, stretch?: Stretch) => Root

/** By format. The extensions after each are read as that format unless told otherwise. */
export const readers: Partial<Record<Format, Reader>> = {text, markdown, html, srt, vtt}

/** File extensions with a format of their own; all others are plain text. */
export const extensions: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  srt: 'srt',
  vtt: 'vtt'
}

/** The format that a path’s extension names. */
export function formatOf(path: string | null | undefined): Format {
  const extension = /\.([a-z]+)$/i.exec(path ?? '')?.[1]?.toLowerCase()
  return (extension && extensions[extension]) || 'text'
}

/** Read a document with the reader of its format. */
export function read(source: string, {path = null, format, stretch}: ReadOptions = {}): Root {
  const reader = readers[format ?? formatOf(path)] ?? text
  return reader(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source, path, stretch)
}
