import {describe, expect, test} from 'vitest'
import {detectLanguage, languages} from '../../src/languages/index.ts'
import {parse} from '../../src/pipeline.ts'

const texts: ReadonlyArray<readonly [string, string]> = [
  ['en', 'The harbour was closed for most of the day, and it is not known when the boats will be allowed to leave.'],
  [
    'fr',
    'Le port est resté fermé une partie de la journée, et nous ne savons pas quand les bateaux pourront partir avec le vent.'
  ],
  [
    'de',
    'Der Hafen war den ganzen Tag über geschlossen, und es ist nicht bekannt, wann die Boote wieder auf das Meer fahren.'
  ],
  [
    'es',
    'El puerto estuvo cerrado durante la mayor parte del día y no se sabe cuándo los barcos podrán salir con el viento.'
  ],
  [
    'it',
    'Il porto è rimasto chiuso per gran parte della giornata e non si sa quando le barche potranno partire, come anche gli altri.'
  ],
  ['ar', 'كان الميناء مغلقا طوال النهار ولا يعرف أحد متى تستطيع القوارب الخروج إلى البحر.'],
  ['fa', 'بندر تمام روز بسته بود و کسی نمی‌داند قایق‌ها چه زمانی می‌توانند به دریا بروند.'],
  ['zh', '港口整天关闭，没有人知道船什么时候可以出海。'],
  ['ja', '港は一日中閉まっていて、船がいつ出られるのか誰にも分からない。'],
  ['ko', '항구는 하루 종일 닫혀 있었고 배가 언제 나갈 수 있을지 아무도 모른다.'],
  ['ru', 'Порт был закрыт весь день, и никто не знает, когда лодки смогут выйти в море; это было объявлено утром.']
]

describe('detection', () => {
  test.each(texts)('tells %s by its words', (tag, text) => {
    expect(detectLanguage(parse(text))).toBe(tag)
  })

  test.each(['', 'Harbour Post', '12 345', '★★★', 'INA–Baghdad'])('is silent about “%s”', (text) => {
    expect(detectLanguage(parse(text))).toBeNull()
  })

  test('the longest paragraphs decide, not the menu', () => {
    const menu = 'Startseite\nÜber uns\nKontakt\nDer Verein\n'
    expect(detectLanguage(parse(`${menu}\n${texts[0]?.[1]}`))).toBe('en')
  })

  test('costs the same for a long document as for a short one', () => {
    const long = parse(`${texts[0]?.[1]}\n\n`.repeat(20_000))
    const started = performance.now()
    detectLanguage(long)
    expect(performance.now() - started).toBeLessThan(50)
  })
})

describe('language data', () => {
  const described = Object.values(languages)

  test('every language has twelve months and seven weekdays', () => {
    for (const {dates} of described) {
      expect(dates.months).toHaveLength(12)
      expect(dates.weekdays).toHaveLength(7)
      for (const rows of [dates.hijri, dates.persian]) if (rows) expect(rows).toHaveLength(12)
    }
  })

  test('every form is in lower case, and no list holds one twice', () => {
    for (const {tag, dates, turns} of described) {
      const lists: ReadonlyArray<ReadonlyArray<string>> = [
        ...dates.months,
        dates.published,
        dates.by,
        ...Object.values(turns)
      ]
      for (const list of lists) {
        expect(
          list.filter((word) => word !== word.toLowerCase()),
          tag
        ).toEqual([])
        expect(list.length, `${tag}: ${list.join(' ')}`).toBe(new Set(list).size)
      }
    }
  })

  test('no form names two months of one language', () => {
    for (const {dates} of described) {
      const forms = dates.months.flat()
      expect(forms.length).toBe(new Set(forms).size)
    }
  })
})

test('no small word is longer than those that detection counts', () => {
  for (const {frequent} of Object.values(languages)) {
    for (const word of frequent) expect(word.length).toBeLessThanOrEqual(10)
  }
})
