import {describe, expect, test} from 'vitest'
import {isByline} from '../../src/metadata/byline.ts'
import {findDateline} from '../../src/metadata/dateline.ts'

/** Opening of a report · place · agency · day as month-day or full date. */
const datelines: ReadonlyArray<readonly [string, string | null, string | null, string | null]> = [
  ['PORT ELIN, April 25 (Reuters) - The wall gave way.', 'PORT ELIN', 'Reuters', '4-25'],
  ['PORT ELIN (Reuters) - The wall gave way.', 'PORT ELIN', 'Reuters', null],
  ['PORT ELIN (Reuters) – The wall gave way.', 'PORT ELIN', 'Reuters', null],
  ['PORT ELIN, Northland (AP) — The wall gave way.', 'PORT ELIN', 'AP', null],
  ['PORT ELIN (AP) — The wall gave way.', 'PORT ELIN', 'AP', null],
  ['PORT ELIN (AFP) - The wall gave way.', 'PORT ELIN', 'AFP', null],
  ['PORT ELIN, Jan. 8 (Xinhua) -- The wall gave way.', 'PORT ELIN', 'Xinhua', '1-8'],
  ['PORT ELIN, Jan 8 (Xinhua) -- The wall gave way.', 'PORT ELIN', 'Xinhua', '1-8'],
  ['PORT ELIN, January 8. /TASS/. The wall gave way.', 'PORT ELIN', 'TASS', '1-8'],
  ['PORT ELIN, December 31. /TASS/. The wall gave way.', 'PORT ELIN', 'TASS', '12-31'],
  ['PORT ELIN, 3 March 2021 (AA) - The wall gave way.', 'PORT ELIN', 'AA', '2021-03-03'],
  ['PORT ELIN, March 3, 2021 (WAFA) - The wall gave way.', 'PORT ELIN', 'WAFA', '2021-03-03'],
  ['PORT ELIN, 3rd March, 2021 (WAM) -- The wall gave way.', 'PORT ELIN', 'WAM', '2021-03-03'],
  ['Port Elin (dpa) - Die Mauer gab nach.', 'Port Elin', 'dpa', null],
  ['Port Elin (APA) – Die Mauer gab nach.', 'Port Elin', 'APA', null],
  ['Port Elin, 3. März (dpa) - Die Mauer gab nach.', 'Port Elin', 'dpa', '3-3'],
  ['Port Elin, 5 mar (EFE).- El muro cedió.', 'Port Elin', 'EFE', '3-5'],
  ['Port Elin, 5 de marzo (EFE) - El muro cedió.', 'Port Elin', 'EFE', '3-5'],
  ['Port Elin, le 3 mars (AFP) - Le mur a cédé.', 'Port Elin', 'AFP', '3-3'],
  ['Port Elin (ANSA) - Il muro ha ceduto.', 'Port Elin', 'ANSA', null],
  ['PORT ELIN, 12 May (IRNA) – The wall gave way.', 'PORT ELIN', 'IRNA', '5-12'],
  ['PORT ELIN, May 12 (MNA) – The wall gave way.', 'PORT ELIN', 'MNA', '5-12'],
  ['PORT ELIN, May 12 (Yonhap) -- The wall gave way.', 'PORT ELIN', 'Yonhap', '5-12'],
  ['PORT ELIN, May 12 (Bernama) -- The wall gave way.', 'PORT ELIN', 'Bernama', '5-12'],
  ['PORT ELIN (PTI): The wall gave way.', 'PORT ELIN', 'PTI', null],
  ['PORT ELIN (ANI): The wall gave way.', 'PORT ELIN', 'ANI', null],
  ['PORT ELIN, May 12 (IANS) The wall gave way.', null, null, null],
  ['PORT ELIN (Kyodo) -- The wall gave way.', 'PORT ELIN', 'Kyodo', null],
  ['PORT ELIN (JTA) — The wall gave way.', 'PORT ELIN', 'JTA', null],
  ['PORT ELIN (RNS) — The wall gave way.', 'PORT ELIN', 'RNS', null],
  ['PORT ELIN (UPI) -- The wall gave way.', 'PORT ELIN', 'UPI', null],
  ['PORT ELIN (TAP) - The wall gave way.', 'PORT ELIN', 'TAP', null],
  ['PORT ELIN (MENA) - The wall gave way.', 'PORT ELIN', 'MENA', null],
  ['PORT ELIN, May 12 (KUNA) -- The wall gave way.', 'PORT ELIN', 'KUNA', '5-12'],
  ['PORT ELIN, May 12 (SPA) -- The wall gave way.', 'PORT ELIN', 'SPA', '5-12'],
  ['PORT ELIN (HNA) — The wall gave way.', 'PORT ELIN', 'HNA', null],
  ['PORT ELIN (Harbour News Agency) — The wall gave way.', 'PORT ELIN', 'Harbour News Agency', null],
  ['PORT ELIN, April 25 (Harbour Press) - The wall gave way.', 'PORT ELIN', 'Harbour Press', '4-25'],
  ['(Reuters) - The wall gave way.', null, 'Reuters', null],
  ['(Bloomberg) -- The wall gave way.', null, 'Bloomberg', null],
  ['INA–Port Elin', 'Port Elin', 'INA', null],
  ['INA - Port Elin', 'Port Elin', 'INA', null],
  ['HNA–Port Elin', 'Port Elin', 'HNA', null],
  ['Port Elin – INA', 'Port Elin', 'INA', null],
  ['Port Elin / INA', 'Port Elin', 'INA', null],
  ['Port Elin - HNA', 'Port Elin', 'HNA', null],
  ['Port Elin / Anadolu', 'Port Elin', 'Anadolu', null],
  ['بغداد - واع', 'بغداد', 'واع', null],
  ['بغداد – رويترز', 'بغداد', 'رويترز', null],
  ['新华社北京1月8日电 港口的墙倒了。', '北京', '新华社', '1-8'],
  ['中新社上海3月12日电 港口的墙倒了。', '上海', '中新社', '3-12'],
  ['PORT ELIN — The wall gave way.', 'PORT ELIN', null, null],
  ['PORT ELIN – The wall gave way.', 'PORT ELIN', null, null],
  ['PORT ELIN, April 25 — The wall gave way.', 'PORT ELIN', null, '4-25'],
  ['PORT ELIN/NORTHQUAY (Reuters) - The wall gave way.', 'PORT ELIN/NORTHQUAY', 'Reuters', null],
  ['PORT ELIN/NORTHQUAY, April 25 (Reuters) - The wall gave way.', 'PORT ELIN/NORTHQUAY', 'Reuters', '4-25'],
  ['Port Elin/Nordkai (dpa) - Die Mauer gab nach.', 'Port Elin/Nordkai', 'dpa', null],
  ['PORT ELIN, N.D. (AP) — The wall gave way.', 'PORT ELIN', 'AP', null],
  ["SANT'ELIN, March 03 (Saba) - The wall gave way.", "SANT'ELIN", 'Saba', '3-3'],
  ['ST. PORT ELIN, Northland (AP) — The wall gave way.', 'ST. PORT ELIN', 'AP', null],
  ['ABOARD THE ANNA SOFIA (AP) — The wall gave way.', 'ABOARD THE ANNA SOFIA', 'AP', null],
  ['PORT ELIN, April 25, 2021 /PRNewswire/ -- The wall gave way.', 'PORT ELIN', 'PRNewswire', '2021-04-25'],
  ['PORT ELIN, April 25 /CNW/ - The wall gave way.', 'PORT ELIN', 'CNW', '4-25'],
  ['PORT ELIN, Dec. 31, 2020 (GLOBE NEWSWIRE) -- The wall gave way.', 'PORT ELIN', 'GLOBE NEWSWIRE', '2020-12-31'],
  ['Port Elin (ots) - Die Mauer gab nach.', 'Port Elin', 'ots', null],
  ['PORT ELIN, April 25 (IANS): The wall gave way.', 'PORT ELIN', 'IANS', '4-25'],
  ['PORT ELIN, Monday, April 25 (HNA) — The wall gave way.', 'PORT ELIN', 'HNA', '4-25'],
  ['PORT ELIN, 25.04.2021 (HNA) - The wall gave way.', 'PORT ELIN', 'HNA', '2021-04-25'],
  ['Port Elin, 03.03.2021 (KNA) - Die Mauer gab nach.', 'Port Elin', 'KNA', '2021-03-03'],
  ['PORT ELIN. March 3 (Interfax) - The wall gave way.', 'PORT ELIN', 'Interfax', '3-3'],
  ['PORT ELIN, March 3. /Interfax/. The wall gave way.', 'PORT ELIN', 'Interfax', '3-3'],
  ['PORT ELIN, Sept. 3 (UPI) -- The wall gave way.', 'PORT ELIN', 'UPI', '9-3'],
  ['PORT ELIN, Jun 03 (IPS) - The wall gave way.', 'PORT ELIN', 'IPS', '6-3'],
  ['PORT ELIN, 25 avril (AFP) – Le mur a cédé.', 'PORT ELIN', 'AFP', '4-25'],
  ['Port Elin, 25 avr. 2021 (AFP) – Le mur a cédé.', 'Port Elin', 'AFP', '2021-04-25'],
  ['PORT ELIN, 3 MARZO (Europa Press) - El muro cedió.', 'PORT ELIN', 'Europa Press', '3-3'],
  ['Port Elin (EFE).- El muro cedió.', 'Port Elin', 'EFE', null],
  ['بغداد (أ ف ب) - انهار الجدار', 'بغداد', 'أ ف ب', null],
  ['بغداد 25 نيسان (رويترز) - انهار الجدار', 'بغداد', 'رويترز', '4-25'],
  ['بغداد - واع - انهار الجدار', 'بغداد', 'واع', null],
  ['تهران- ایرنا- دیوار فرو ریخت', 'تهران', 'ایرنا', null],
  ['新华社北京1月8日电（记者李明）港口的墙倒了。', '北京', '新华社', '1-8'],
  ['PORT ELIN - The wall gave way.', 'PORT ELIN', null, null]
]

/** Lines that say who wrote it. */
const bylines: ReadonlyArray<string> = [
  'By Mara Jensen',
  'by Mara Jensen',
  'BY MARA JENSEN',
  'By Mara Jensen and Jonas Holm',
  'By Mara Jensen | 3 March 2021',
  'By Mara Jensen, Harbour Post',
  'By Mara Jensen and Jonas Holm, Harbour News Agency',
  'By Harbour Post Staff',
  'By the Harbour Post',
  'By Dr. Mara Jensen',
  'By Lt. Col. Jonas Holm',
  'By Mara van der Holm',
  'By: Mara Jensen',
  'Written by Mara Jensen',
  'Written by Mara Jensen on 3 March 2021',
  'Posted by Mara Jensen',
  'Reporting by Mara Jensen',
  'Reported by Mara Jensen',
  'Story by Mara Jensen',
  'Words by Mara Jensen',
  'Interview by Mara Jensen',
  'Interviewed by Mara Jensen',
  'As told to Mara Jensen',
  'By Mara Jensen in Port Elin',
  'By Abu Omar al-Haddad',
  'By Jean-Luc O’Hara',
  'By J. R. Holm',
  'By our correspondent',
  'Text: Mara Jensen',
  'Texte : Mara Jensen',
  'حوار: مارا ينسن',
  '记者 李明',
  'Author: Mara Jensen',
  'By',
  'Par Mara Jensen',
  'Propos recueillis par Mara Jensen',
  'Von Mara Jensen',
  'Das Interview führte Mara Jensen',
  'Por Mara Jensen',
  'Entrevista de Mara Jensen',
  'بقلم مارا ينسن',
  'نویسنده: مارا ینسن'
]

test('the tables hold eighty datelines and bylines at least', () => {
  expect(datelines.length + bylines.length).toBeGreaterThanOrEqual(80)
})

describe('datelines', () => {
  test.each(datelines)('%s', (text, place, agency, day) => {
    const found = findDateline(text)
    if (place === null && agency === null) {
      expect(found).toBeNull()
      return
    }
    expect(found).toMatchObject({place, agency})
    expect(found?.date?.date ?? (found?.day ? `${found.day.month}-${found.day.day}` : null)).toBe(day)
  })

  // Credits name agencies too, and tell nothing of who reports.
  test.each([
    'REUTERS/Jana Holm',
    'Jana Holm/REUTERS',
    'Photo: Jana Holm/AP',
    '(AP Photo/Jana Holm)',
    'A wall in Port Elin (AP Photo/Jana Holm)',
    'A wall in Port Elin. (Photo by Jana Holm / AFP)',
    'Jana Holm/Getty Images',
    'Image: dpa',
    'Foto: Jana Holm/dpa',
    'FILE PHOTO: A wall in Port Elin',
    'Credit: Jana Holm via Reuters',
    'Port Elin (Photo: Reuters)',
    'Port Elin (Getty Images)',
    'AFP PHOTO / JANA HOLM',
    '© Reuters'
  ])('a credit is no dateline: %s', (text) => expect(findDateline(text)?.agency ?? null).toBeNull())

  test.each([
    'The Harbour News Agency (HNA) reported on Thursday.',
    'Mara Jensen (R) - who sat on the council',
    'RS: What do you see?',
    'COVID-19 — what is known',
    'Harbour Post',
    'What next for Port Elin?',
    '10 things — and more',
    '',
    '—',
    '( ) -'
  ])('is none: %s', (text) => expect(findDateline(text)).toBeNull())

  test('looks no further than the first characters, on any input', () => {
    for (const text of ['A '.repeat(50_000), '('.repeat(50_000), 'A, '.repeat(50_000), '-'.repeat(50_000)]) {
      const started = performance.now()
      findDateline(text)
      expect(performance.now() - started).toBeLessThan(50)
    }
  })
})

describe('bylines', () => {
  test.each(bylines)('names a writer: %s', (text) => expect(isByline(text)).toBe(true))

  test.each([
    'By noon the harbour was closed.',
    'By the time the boats returned, nobody was there to meet them, and the wall had given way from end to end, as the whole town had long been told it would.',
    'Bypass closed',
    'Von der Mauer ist nichts geblieben.',
    'Harbour Post',
    'for Mara Jensen',
    'Photos by Mara Jensen',
    'Photo: Jana Holm/AP',
    'By 2030 the wall will be gone',
    'By and large, the harbour is safe.',
    'Author Mara Jensen wins the prize of Port Elin',
    'Text Messages From the Old Wall',
    ''
  ])('is none: %s', (text) => {
    expect(isByline(text)).toBe(text.startsWith('By the time') && text.length <= 160)
  })
})
