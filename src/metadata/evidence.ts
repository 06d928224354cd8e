/**
 * What a fact about the document was read from, ready to be shown to a person.
 */
import type {Evidence, Field, Rejected, Root} from '../tree.ts'
import {type Line, lineNumber} from './layout.ts'

/** Quotes are cut to this many characters. */
const longest = 200

/** The first field of a head that fits, by the order of the names; null where none does. */
export function fieldNamed(
  {head}: Root,
  names: ReadonlyArray<string>,
  fits: (value: string) => boolean = isPrinted
): Field | null {
  if (head.length === 0) return null
  for (const name of names) {
    for (const field of head) if (field.name.toLowerCase() === name && fits(field.value)) return field
  }
  return null
}

const isPrinted = (value: string): boolean => value.trim() !== ''

/** A line as evidence. */
export function evidenceOf(root: Root, line: Line, kind: string): Evidence {
  return {quote: quoted(line.text), line: lineNumber(root, line), kind}
}

/** A field of the head as evidence. */
export function fieldEvidence(field: Field): Evidence {
  return {quote: quoted(`${field.name}: ${field.value}`), line: field.position?.start.line ?? 1, kind: field.from}
}

/** A value seen on a line and not believed. */
export function rejection(root: Root, line: Line, field: Rejected['field'], value: string, reason: string): Rejected {
  return {field, value, reason, line: lineNumber(root, line), quote: quoted(line.text)}
}

function quoted(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
