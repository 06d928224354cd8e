/**
 * The commands by name; one file each, but for the three that print records.
 */
import type {CommandName} from '../options.ts'
import type {Session} from '../session.ts'
import {check} from './check.ts'
import {cite} from './cite.ts'
import {documents} from './documents.ts'
import {outlets} from './outlets.ts'
import {records} from './records.ts'
import {show} from './show.ts'
import {speakers} from './speakers.ts'
import {stats} from './stats.ts'

/** All but what has no session. */
type Name = Exclude<CommandName, 'completion'>

const runners: Record<Name, (session: Session) => Promise<0 | 1>> = {
  filter: records,
  grep: records,
  export: records,
  cite,
  speakers,
  outlets,
  documents,
  stats,
  show,
  check
}

/** Status 0 or 1; what could not be read or written is the caller’s to add. */
export function run(session: Session): Promise<0 | 1> {
  return runners[session.command as Name](session)
}
