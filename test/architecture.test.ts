/**
 * The three laws of the house, read from the imports themselves.
 *
 * floors: imports point down, and rooms on one floor never import each other ·
 * doors: a room is entered only by its index.ts ·
 * edge: disk, process and threads only in cli/ and corpus/.
 */
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'

/** Highest floor first. A room is a folder of src/ or a file in it. */
const floors = [
  ['cli'],
  ['index', 'corpus'],
  ['plugins', 'stretches'],
  ['pipeline'],
  ['readers', 'zones', 'turns', 'metadata', 'quotations', 'speakers', 'query', 'writers'],
  ['names'],
  ['languages', 'dates', 'outlets', 'posts'],
  ['tree', 'place', 'record', 'pattern', 'dictionary', 'units', 'characters', 'copies']
] as const

const floorOf = new Map<string, number>(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)))
const root = path.resolve('src')

interface Import {
  from: string
  to: string
}

const files = fs
  .readdirSync(root, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts'))
  .sort()

const imports: Import[] = files.flatMap((file) => {
  const text = fs.readFileSync(path.join(root, file), 'utf8')
  const named = text.matchAll(
    /(?:^|\n)\s*(?:import|export)[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/g
  )
  return [...named].map((match) => ({from: file, to: (match[1] ?? match[2] ?? match[3]) as string}))
})

const inside = imports
  .filter(({to}) => to.startsWith('.'))
  .map(({from, to}) => ({from, to: path.relative(root, path.resolve(root, path.dirname(from), to))}))

/** `turns/cast.ts` → `turns`; `place.ts` → `place`. */
function roomOf(file: string): string {
  return (file.split(path.sep)[0] as string).replace(/\.ts$/, '')
}

describe('architecture', () => {
  test('every room has a floor', () => {
    const rooms = [...new Set(files.map(roomOf))]
    expect(rooms.filter((room) => !floorOf.has(room))).toEqual([])
  })

  test('the imports are read at all', () => {
    expect(inside.length).toBeGreaterThan(files.length)
  })

  test('floors: imports point down, siblings never import each other', () => {
    const wrong = inside.filter(({from, to}) => {
      if (to.startsWith('..')) return roomOf(from) !== 'cli'
      const [above, below] = [roomOf(from), roomOf(to)]
      if (above === below) return false
      const [high, low] = [floorOf.get(above) as number, floorOf.get(below) as number]
      return high > low || (high === low && high < floors.length - 1)
    })
    expect(wrong).toEqual([])
  })

  test('doors: a room is entered only by its index.ts', () => {
    const wrong = inside.filter(
      ({from, to}) => roomOf(from) !== roomOf(to) && to.includes(path.sep) && !to.endsWith(`${path.sep}index.ts`)
    )
    expect(wrong).toEqual([])
  })

  test('edge: disk, process and threads only in cli/ and corpus/', () => {
    const guarded = /^node:(?:fs|process|worker_threads|child_process|os|tty|net|http|https)(?:\/|$)/
    const wrong = imports.filter(({from, to}) => guarded.test(to) && !['cli', 'corpus'].includes(roomOf(from)))
    expect(wrong).toEqual([])
    const uses = files.filter(
      (file) =>
        !['cli', 'corpus'].includes(roomOf(file)) &&
        /\bprocess\.(?:env|argv|exit|std)/.test(fs.readFileSync(path.join(root, file), 'utf8'))
    )
    expect(uses).toEqual([])
  })

  test('every file says in its first lines what it is for', () => {
    const silent = files.filter((file) => !/^\/\*\*\s/.test(fs.readFileSync(path.join(root, file), 'utf8')))
    expect(silent).toEqual([])
  })
})
