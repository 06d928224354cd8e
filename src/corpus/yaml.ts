/**
 * YAML of the plain sort → nodes with their lines: maps, lists and texts; nothing that refers, instantiates or nests.
 *
 * Every scalar is text, so `2024-03` and `NO` are what they look like. What could make reading long or strange is
 * refused before the parser builds anything: anchors, aliases, tags, deep nesting.
 */

/** A value and the line it begins on, from 1. */
export type Node = {line: number} & (
  | {type: 'text'; text: string}
  | {type: 'list'; items: Node[]}
  | {type: 'map'; entries: Array<{key: string; line: number; value: Node}>}
)

/** The file is not what it should be; the message begins with its name and line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'

  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`)
  }
}

/** Levels of lists and maps; what is read needs four. */
const deepest = 8

/** Read a text; null where nothing stands in it. Throws a `ConfigError`. */
export async function readYaml(text: string, file: string): Promise<Node | null> {
  const yaml = await import('yaml')
  const lineAt = lineFinder(text)
  const fail = (offset: number, reason: string): never => {
    // What is missing at the end is missed on the last line that says something.
    throw new ConfigError(file, lineAt(Math.min(offset, text.trimEnd().length)), reason)
  }
  refuseTricks(yaml, text, fail)
  const document = yaml.parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
    version: '1.2'
  })
  const [fault] = document.errors
  if (fault) fail(fault.pos[0], `Unexpected YAML, ${lowerFirst(fault.message.replace(/[:.]?\s*$/s, ''))}`)
  return document.contents ? plain(document.contents) : null

  function plain(node: unknown): Node {
    if (yaml.isScalar(node)) return {type: 'text', text: String(node.value ?? ''), line: startOf(node)}
    if (yaml.isSeq(node)) return {type: 'list', items: node.items.map(plain), line: startOf(node)}
    if (!yaml.isMap(node)) return {type: 'text', text: '', line: 1}
    const seen = new Set<string>()
    const entries = node.items.map(({key, value}) => {
      const line = startOf(key)
      if (!yaml.isScalar(key)) throw new ConfigError(file, line, 'Unexpected list or map as a key, expected text')
      const name = String(key.value ?? '')
      if (seen.has(name)) throw new ConfigError(file, line, `Unexpected second key \`${name}\`, expected it once`)
      seen.add(name)
      return {key: name, line, value: value === null ? {type: 'text' as const, text: '', line} : plain(value)}
    })
    return {type: 'map', entries, line: startOf(node)}
  }

  function startOf(node: unknown): number {
    return yaml.isNode(node) && node.range ? lineAt(node.range[0]) : 1
  }
}

type Yaml = typeof import('yaml')

/** Over the tokens alone, before a tree is built. */
function refuseTricks({Lexer, CST}: Yaml, text: string, fail: (offset: number, reason: string) => never): void {
  let offset = 0
  let depth = 0
  let inRow = 0
  let scalar = false
  for (const token of new Lexer().lex(text)) {
    const type: ReturnType<typeof CST.tokenType> = scalar ? null : CST.tokenType(token)
    scalar = type === 'scalar'
    // These mark what follows and stand for no characters.
    if (scalar || type === 'doc-mode' || type === 'flow-error-end') continue
    if (type === 'anchor' || type === 'alias' || type === 'tag')
      fail(offset, `Unexpected ${type} \`${token.slice(0, 40)}\`, expected plain text, or quotes around it`)
    if (type === 'flow-seq-start' || type === 'flow-map-start') depth++
    if (type === 'flow-seq-end' || type === 'flow-map-end') depth--
    if (type === 'newline') inRow = 0
    if (type === 'seq-item-ind' || type === 'explicit-key-ind') inRow++
    if (depth > deepest || inRow > deepest) fail(offset, `Unexpected depth of lists, expected no more than ${deepest}`)
    if (depth < 0) fail(offset, `Unexpected \`${token}\`, expected it after its opening bracket`)
    offset += token.length
  }
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
