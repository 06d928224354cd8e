/**
 * What a name in running text reads as, whatever the document: worked out once a spelling.
 */
import {fold, isDemonym, isInstitution, isTitling, Recent, RecentRuns, type Spelled, splitName} from '../names/index.ts'
import {type Gender, genderOf} from './gender.ts'
import {anything, type Hint, hintOf, nothing} from './hints.ts'
import {isPeople} from './mentions.ts'
import {type Spelling, spellingOf} from './spelling.ts'

export interface Named {
  /** As printed, on one line. */
  printed: string
  /** Titles and offices off. */
  name: string
  spelling: Spelling
  office: string | null
  gender: Gender | null
  /** The name and shorter ones, the last words of it: what may be known of `Republican Maria Reyes`. None for titles and peoples. */
  endings: ReadonlyArray<Spelling>
  /** The keys of all those; `anything` where it names a person for certain, `nothing` for titles and peoples. */
  hint: Hint
  /**
   * A person, though the document knows nobody who bears it: a title or an office stands before it and it ends as no
   * body’s name does (`Mr. Reyes`, `President Reyes`), or its given name is a man’s or a woman’s.
   */
  standsAlone: boolean
}

/** So many names met lately are remembered. */
const capacity = 8_000

const known = new Recent<Named>(capacity)

/** What is to be known of a name that is printed so. */
export function named(words: string): Named {
  let found = known.get(words)
  if (!found) known.set(words, (found = read(words)))
  return found
}

const runs = new RecentRuns<Named>(capacity, read, ({hint}) => hint)

/** The hint of a name as it stands in a text: whom it may name at all. */
export function hintAt(spelled: Spelled, start: number, end: number): Hint {
  return runs.hintOf(spelled, start, end)
}

/** What is to be known of a name as it stands in a text. */
export function namedAt(spelled: Spelled, start: number, end: number): Named {
  return runs.of(spelled, start, end)
}

function read(words: string): Named {
  const printed = words.replace(/\s+/g, ' ')
  const {name, office} = splitName(printed)
  const isNobody = isTitling(name) || isDemonym(fold(name)) || isPeople(name)
  const spelling = spellingOf(name)
  const gender = genderOf(printed, name)
  const titled = (printed !== name || office !== null) && !isInstitution(name.slice(name.lastIndexOf(' ') + 1))
  const endings = isNobody ? [] : endingsOf(name)
  const standsAlone = titled || (!spelling.bare && gender !== null)
  return {
    printed,
    name,
    spelling,
    office,
    gender,
    endings,
    // A given name alone: of whoever the text has named in full.
    hint: isNobody
      ? nothing
      : standsAlone || (spelling.bare && spelling.likely)
        ? anything
        : hintOf(bitsOfAll(endings)),
    standsAlone
  }
}

function endingsOf(name: string): Spelling[] {
  const endings: Spelling[] = []
  for (let rest = name, left = 4; left > 0; left--) {
    endings.push(spellingOf(rest))
    const space = rest.search(/\s/)
    if (space < 0) break
    rest = rest.slice(space).trimStart()
  }
  return endings
}

function bitsOfAll(spellings: ReadonlyArray<Spelling>): number[] {
  return [...new Set(spellings.flatMap(({familyBits}) => familyBits))]
}
