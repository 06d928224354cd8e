/**
 * What answers what in a dialogue.
 */
import type {Said} from './said.ts'
import type {Referent} from './salience.ts'

export class Replies {
  /** By where the words begin. */
  readonly byStart = new Map<number, Said>()
  /** By where the words begin that are answered. */
  readonly to = new Map<number, Said>()
  /** Who spoke, by where the mention begins. */
  readonly byMention = new Map<number, Referent>()

  constructor(said: ReadonlyArray<Said>) {
    for (const each of said) {
      this.byStart.set(each.start, each)
      if (each.answers !== undefined) this.to.set(each.answers, each)
    }
  }
}
