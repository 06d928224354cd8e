import {describe, expect, test} from 'vitest'
import {expandInitials, expandName} from '../../src/metadata/expansion.ts'

/** Label · outlet as the document prints it · how the document says so, `%` standing for the outlet. */
const labels: ReadonlyArray<readonly [string, string, string]> = [
  ['HP', 'Harbour Post', 'She spoke with % about the wall.'],
  ['HP', 'Harbour Post', 'She told % about the wall.'],
  ['HP', 'Harbour Post', 'In an interview with the %, she spoke of the wall.'],
  ['HP', 'Harbour Post', '% sat down with her in the harbour.'],
  ['H.P.', 'Harbour Post', 'She told % about the wall.'],
  ['NS', 'Northern Statecraft', 'She discussed the wall with %.'],
  ['NS', 'Northern Statecraft', 'She discussed the wall of her town with % on 1 March.'],
  ['NS', 'Northern Statecraft', 'In a long interview for %, she spoke of the wall.'],
  ['QF', 'Quiet Forum', 'She told % that the wall was old.'],
  ['QF', 'Quiet Forum', 'This conversation with % has been shortened.'],
  ['HNA', 'Harbour News Agency', 'In a statement received by the % (HNA), she spoke of the wall.'],
  ['HNA', 'Harbour News Agency', 'The % (HNA) learned of it first.'],
  ['HNA', 'Harbour News Agency', 'HNA (%) learned of it first.'],
  ['HNA', 'Harbour News Agency', 'She told the % about the wall.'],
  ['NTR', 'Northern Tide Review', 'She spoke to the %.'],
  ['NTR', 'Northern Tide Review', 'The % met her at the wall.'],
  ['EDJ', 'East Dock Journal', 'She spoke to the %.'],
  ['EDJ', 'East Dock Journal', 'exclusively for the %'],
  ['TBO', 'Tide and Boat Observer', 'She spoke to the %.'],
  ['TABO', 'Tide and Boat Observer', 'She spoke to the %.'],
  ['VOE', 'Voice of Elin', 'She told % about the wall.'],
  ['VE', 'Voice of Elin', 'She told % about the wall.'],
  ['FOTS', 'Friends of the Sea', 'She spoke with %.'],
  ['FS', 'Friends of the Sea', 'She spoke with %.'],
  ['PT', 'Port Times', 'The % has interviewed her twice.'],
  ['PER', 'Port Elin Radio', 'She was a guest of %.'],
  ['PETV', 'Port Elin TV', 'She was a guest of %.'],
  ['MD', 'Morning Dispatch', 'A reader of the % asked it first.'],
  ['EG', 'Evening Gazette', 'The % asked, she answered.'],
  ['WH', 'Western Herald', 'The % asked, she answered.'],
  ['ST', 'Sea Tribune', 'The % asked, she answered.'],
  ['DC', 'Dock Chronicle', 'The % asked, she answered.'],
  ['CB', 'Coast Bulletin', 'The % asked, she answered.'],
  ['SD', 'Sailor Digest', 'The % asked, she answered.'],
  ['TM', 'Tide Magazine', 'The % asked, she answered.'],
  ['IW', 'Island Weekly', 'The % asked, she answered.'],
  ['IM', 'Island Monitor', 'The % asked, she answered.'],
  ['NM', 'North Mirror', 'The % asked, she answered.'],
  ['RX', 'River Xpress', 'She told % about the wall.'],
  ['BE', 'Boats Elin', 'She told the % about the wall.'],
  ['KE', 'Kai Elin', 'She read the pages of % every day.'],
  ['BT', 'Blue Tide', 'The weekly Blue Tide has asked before. % magazine met her at the wall.'],
  ['SI', 'Sustainable Islands', 'She talked with %.'],
  ['MW', 'Maritime World', 'She talked with %.'],
  ['LC', 'Lighthouse Courier', 'The % asked, she answered.'],
  ['OP', 'Ocean Podcast', 'Welcome to the %.'],
  ['AN', 'Anchor Network', 'Here is % with the tides.'],
  ['NZ', 'Nordhafen Zeitung', 'Sie sprach mit der %.'],
  ['HR', 'Hafen Rundschau', 'Die % traf sie an der Mauer.'],
  ['DH', 'Diario Harbor', 'Habló con el %.'],
  ['RP', 'Revista Puerto', 'Habló con la %.'],
  ['RS', 'Responsible Statecraft', 'A page about %.'],
  ['AP', 'Associated Press', 'A page about the %.'],
  ['FP', 'Foreign Policy', 'A page about %.'],
  ['MEE', 'Middle East Eye', 'A page about %.'],
  ['NYT', 'New York Times', 'A page of The %.'],
  ['WSJ', 'Wall Street Journal', 'A page of The %.'],
  ['SCMP', 'South China Morning Post', 'A page of the %.'],
  ['AA', 'Anadolu Agency', 'A page of %.'],
  ['HL', 'Harbour Letter', 'The % asked, she answered.'],
  ['QW', 'Quay Weekly', 'In an interview with %, she spoke of the wall.'],
  ['SEA', 'Scientific Elin Association', 'She told the % about the wall.'],
  ['TNR', 'The Northern Register', 'She told % about the wall.'],
  ['NR', 'Northern Register', 'She told The % about the wall.'],
  ['EBC', 'Elin Broadcasting Corporation', 'She spoke to the %.'],
  ['PP', 'Puerto Presse', 'Elle a accordé un entretien à %.'],
  ['HB', 'Hafen Blatt', 'Im Gespräch mit dem % erzählt sie von der Mauer.']
]

test('the table holds sixty labels at least', () => expect(labels.length).toBeGreaterThanOrEqual(60))

describe('labels of initials', () => {
  test.each(labels)('%s is %s where it says: %s', (label, name, sentence) => {
    const text = `The wall of Port Elin is old.\n${sentence.replace('%', name)}\n`
    const found = expandInitials(label, text)
    expect(found?.name).toBe(name)
    expect(text.slice(found?.at, (found?.at ?? 0) + name.length)).toBe(name)
  })

  // People ask questions too; a wrong outlet is worse than none.
  test.each([
    ['MJ', 'Interview by Mara Jensen.'],
    ['MJ', 'Host Mara Jensen met her at the wall.'],
    ['MJ', 'The editor Mara Jensen met her at the wall.'],
    ['MJ', 'Mr. Mara Jensen met her at the wall.'],
    ['MJ', 'Mara Jensen is a painter.'],
    ['MJ', 'She spoke with Mara Jensen.'],
    ['MJ', 'She told Mara Jensen about the wall.'],
    ['MJ', 'Mara Jensen interviewed her at the wall.'],
    ['JH', 'Jonas Holm was born in Port Elin.'],
    ['HP', 'The harbour post was repainted.'],
    ['HP', 'Nothing here.'],
    ['Q', 'Question time'],
    ['HP', ''],
    ['', 'Harbour Post'],
    ['HARBOURPOST', 'Harbour Post']
  ])('%s stays unknown where it says: %s', (label, text) => expect(expandInitials(label, text)).toBeNull())
})

describe('labels of words', () => {
  test.each([
    ['Harbour Post', 'Harbour Post', ''],
    ['Harbour Talks', 'Harbour Talks', 'Harbour Talks magazine conducted an interview with her.'],
    ['Talk of harbours', 'Talk of Harbours', 'Talk of Harbours magazine conducted an interview with her.'],
    ['Talk of harbours', 'Talk of Harbours', 'An invitation to the third issue of Talk of Harbours'],
    ['Talk of harbours', 'Talk of harbours', ''],
    ['HARBOUR', 'HARBOUR', 'HARBOUR magazine met her at the wall.'],
    ['Northern Statecraft', 'Northern Statecraft', 'Northern Statecraft interviewed her at the wall.'],
    ['Elin', 'Elin', 'She told Elin what she knew. Elin magazine met her.'],
    ['Spiegel', 'Der Spiegel', ''],
    ['SPIEGEL', 'Der Spiegel', ''],
    ['BILD', 'Bild', ''],
    ['Al-Monitor', 'Al-Monitor', '']
  ])('%s is %s', (label, name, text) => expect(expandName(label, text)?.name).toBe(name))

  test.each([
    ['Mara Jensen', 'Mara Jensen met her at the wall.'],
    ['Mara Jensen', 'Mara Jensen interviewed her at the wall.'],
    ['Mara Jensen', 'She spoke with Mara Jensen.'],
    ['Interviewer', 'The interviewer met her at the wall.'],
    ['Mayor of Port Elin', 'The Mayor of Port Elin met her at the wall.'],
    ['Federal Chancellor of Northland Mara Jensen', 'A talk with the Federal Chancellor of Northland Mara Jensen'],
    ['Minister for Harbours', ''],
    ['Jensen', ''],
    ['', 'Harbour Post'],
    ['x', 'x']
  ])('%s is no outlet', (label, text) => expect(expandName(label, text)).toBeNull())

  test('names with signs of patterns in them are only names', () => {
    expect(expandName('Harbour Post.*', 'Harbour Post.*')?.name).toBe('Harbour Post.*')
    expect(expandName('[Harbour', 'Harbour')).toBeNull()
  })
})

describe('time', () => {
  test('is in proportion to the text', () => {
    const text = 'Harbour Port Pier People Hope '.repeat(800)
    const started = performance.now()
    expandInitials('HPXQZ', text)
    expandInitials('HP', '(HP)'.repeat(5000))
    expandName('Harbour of Elin', 'Harbour of '.repeat(2000))
    expect(performance.now() - started).toBeLessThan(500)
  })
})
