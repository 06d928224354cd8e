import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {possiblySame, resolvePersons} from '../../src/query/index.ts'

/** Invented names, a few given names borne by most, as in any corpus. */
function crowd(size: number): string[] {
  const given = ['Mohammed', 'Muhammad', 'Ahmed', 'Maria', 'Anna', 'Karim', 'Kareem', 'Tomas']
  const sounds = ['ba', 'ri', 'mou', 'de', 'lin', 'sa', 'ko', 'far', 'ni', 'hal', 'ze', 'gor', 'tu', 'pel', 'wa', 'chi']
  const names = new Set<string>()
  for (let at = 0; names.size < size; at++) {
    const family = [at, at >> 4, at >> 8].map((digit) => sounds[(digit * 7 + 3) & 15]).join('')
    names.add(`${given[at % 3 === 0 ? 0 : at % 8]} ${family[0]?.toUpperCase()}${family.slice(1)}`)
  }
  return [...names]
}

describe('resolvePersons', () => {
  const word = fc.constantFrom('Ali', 'Aly', 'Hassan', 'Hasan', 'Hussein', 'Reza', 'al-Saadi', 'Saadi', 'Sheikh', 'M.')
  const names = fc.array(
    fc.array(word, {minLength: 1, maxLength: 4}).map((words) => words.join(' ')),
    {minLength: 1, maxLength: 12}
  )

  test('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(names, fc.infiniteStream(fc.nat()), (given, order) => {
        const shuffled = given
          .map((name) => ({name, at: order.next().value as number}))
          .sort((a, b) => a.at - b.at)
          .map(({name}) => name)
        const [person, again] = [resolvePersons(given), resolvePersons(shuffled)]
        return given.every((name) => person(name) === again(name))
      })
    )
  })

  test('does not take a bare given name for somebody with a title that may be a name', () => {
    const person = resolvePersons(['Hassan', 'Hassan al-Sayyid', 'Mohammad', 'Mohammad Agha'])
    expect([person('Hassan'), person('Mohammad')]).toEqual(['Hassan', 'Mohammad'])
  })

  test('files thousands who share a few given names in time that grows with their number', () => {
    const time = (size: number): number => {
      const all = crowd(size)
      const best = [1, 2, 3].map(() => {
        const before = process.cpuUsage()
        const person = resolvePersons(all)
        possiblySame(new Set(all.map(person)))
        return process.cpuUsage(before).user
      })
      return Math.min(...best)
    }
    time(500)
    expect(time(4000) / time(1000)).toBeLessThan(12)
  })
})

describe('possiblySame', () => {
  test('shows the same name in another script, which is not joined', () => {
    const names = ['Qassim al-Araji', 'قاسم الأعرجي', 'Maria Reyes']
    expect(resolvePersons(names)('قاسم الأعرجي')).toBe('قاسم الأعرجي')
    expect(possiblySame(names)('قاسم الأعرجي')).toEqual(['Qassim al-Araji'])
  })

  test('says nothing of a given name that many share', () => {
    const names = ['Mohammed', ...crowd(400)]
    expect(possiblySame(names)('Mohammed')).toEqual([])
  })
})
