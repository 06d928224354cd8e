/**
 * Labels of speakers whom the text before a conversation does not introduce: messages for `quotes check`.
 *
 *     … spoke with Mara Jensen, who keeps the wall.
 *     Jansson: It is older than the town.       a slip of the pen, or somebody else
 *
 * Only told where the text introduces anybody; a label of letters, roles and outlets names no person.
 */
import {isAllOf, isUpper} from '../characters.ts'
import {distance, fold, isInstitution, nameRuns, splitName, verdictOf} from '../names/index.ts'
import type {Block, Message, Turn} from '../tree.ts'
import {silent} from './page.ts'

/** So much text before the first turn is read, and so many names of it. */
const read = 8000
const most = 60

/** How alike two family names are that may be one with a slip: 0–1. */
const slip = 0.55

/** One message a label, in the order of the labels. */
export function unintroduced(children: ReadonlyArray<Block | Turn>, isPerson: (label: string) => boolean): Message[] {
  const first = children.findIndex(({type}) => type === 'turn')
  if (first < 1) return []
  const names = introduced(children.slice(0, first) as Block[])
  if (names.length === 0) return []
  const labels = new Map<string, NonNullable<Turn['label']>>()
  for (const node of children) {
    if (node.type !== 'turn' || !node.label || labels.has(node.label.value)) continue
    if (isPerson(node.label.value) && !isLetters(node.label.value)) labels.set(node.label.value, node.label)
  }
  const strangers = [...labels.values()].filter(({value}) => !names.some((name) => isNamed(value, name)))
  return strangers.flatMap(({value, position}) => {
    const near = names.find((name) => resembles(splitName(value).name, name))
    if (!near && strangers.length === labels.size) return []
    const expected = near
      ? `, expected \`${near}\` or another name that the text introduces`
      : ', which no text before introduces'
    const {line, column} = position.start
    return {
      line,
      column,
      severity: near ? 'warning' : 'info',
      rule: 'speakers:unintroduced',
      reason: `Unexpected label \`${value}\`${expected}`
    }
  })
}

/** Full names in the blocks before the conversation. */
function introduced(blocks: ReadonlyArray<Block>): string[] {
  const names = new Set<string>()
  let left = read
  for (let at = blocks.length - 1; at >= 0 && left > 0; at--) {
    const {value, zone} = blocks[at] as Block
    if (silent.has(zone)) continue
    left -= value.length
    for (const {start, end} of nameRuns(value.slice(0, read), 2)) {
      const {name} = splitName(value.slice(start, end))
      const words = name.split(/\s+/)
      if (words.length > 1 && !words.some((word) => isInstitution(fold(word)))) names.add(name)
      if (names.size >= most) return [...names]
    }
  }
  return [...names]
}

const isLetters = (label: string): boolean =>
  label !== '' && label.length < 5 && isAllOf(label, (code) => code === 46 || isUpper(code))

function isNamed(label: string, name: string): boolean {
  const verdict = verdictOf(label, name)
  return verdict === 'same' || verdict === 'partial'
}

function resembles(label: string, name: string): boolean {
  if (verdictOf(label, name) === 'possible') return true
  const [one, other] = [lastWord(label), lastWord(name)]
  const length = Math.max(one.length, other.length)
  return length >= 4 && one[0] === other[0] && 1 - distance(one, other) / length >= slip
}

const lastWord = (name: string): string => fold(name.split(/[\s-]+/).at(-1) as string)
