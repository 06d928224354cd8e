/**
 * A document as it is cited: who speaks in its turns, whichever of them were asked for.
 */
import {digest} from '../record.ts'
import type {Root, Turn} from '../tree.ts'
import type {Source} from '../writers/index.ts'

export function sourceOf({path, language, about, children}: Root, text: string): Source {
  const {title = null, outlet = null, date = null, dateRole = null, url = null} = about ?? {}
  const turns = children.filter((node): node is Turn => node.type === 'turn')
  const speakers = (role: Turn['role']): string[] => [
    ...new Set(turns.flatMap((turn) => (turn.role === role ? (turn.speaker ?? []) : [])))
  ]
  const has = (role: Turn['role']): boolean => turns.some((turn) => turn.role === role)
  return {
    path,
    title,
    outlet,
    date,
    dateRole,
    url,
    language,
    answering: speakers('answer'),
    asking: speakers('question'),
    stating: speakers('statement'),
    turns: has('answer') ? 'interview' : has('statement') ? 'speech' : null,
    digest: digest(text)
  }
}
