/**
 * The HTML page in a browser: what an editor does with it, by mouse and by keyboard, and what a hostile text cannot.
 */
import fs from 'node:fs'
import axe from 'axe-core'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {plainStyle, type RecordItem, write} from '../../src/writers/index.ts'
import {type Browser, hasBrowser, type Opened, startBrowser} from './browser.ts'
import {item, payloads} from './items.ts'

if (!hasBrowser) console.log('test/writers/report.test.ts: skipped, Chromium is not installed')

function report(items: ReadonlyArray<RecordItem>): string {
  return [...write('html', items, plainStyle)].join('')
}

function at(line: number): {
  path: string
  start: {line: number; column: number; offset: number}
  end: {line: number; column: number; offset: number}
} {
  const point = {line, column: 1, offset: 0}
  return {path: 'pages/quay.txt', start: point, end: point}
}

const records: RecordItem[] = [
  item({text: 'The café had flooded by noon.', date: '2021-03-04', source: at(1)}),
  item({text: 'Nobody closed the sluice.', date: '2021-03-09', source: at(2)}),
  item({
    text: 'We moved the boats.',
    date: '2022-11',
    outlet: 'Port Dialogue',
    kind: 'answer',
    cue: null,
    question: 'What of the CAFÉ?',
    questioner: 'Port Dialogue',
    source: at(3)
  }),
  item({
    text: 'The lamp burned all night.',
    speaker: 'Tomas Lindqvist',
    label: 'He',
    certainty: 'implied',
    date: '2021',
    source: at(4)
  }),
  item({
    text: 'She said that the wall would hold.',
    content: ['the wall would hold'],
    kind: 'indirect',
    speaker: 'Ana Petrov',
    date: 'XXXX-05-14',
    outlet: null,
    source: at(5)
  }),
  item({
    text: 'Lines were long.\n\nThen they were gone.',
    speaker: null,
    label: 'officials',
    kind: 'mixed',
    date: null,
    outlet: null,
    title: null,
    source: at(6),
    context: 'It rained. Lines were long. Nobody came.'
  }),
  item({
    text: 'The wall held, the sluice did not.',
    speaker: 'Ana Petrov',
    date: '[2021-12-30,2022-01-02]',
    url: 'https://example.org/quay',
    source: at(7)
  })
]
const html = report(records)

describe.skipIf(!hasBrowser)('the page in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser()
  }, 60_000)
  afterAll(() => browser.close())

  /** Lines of the records that are shown. */
  const shown = (page: Page): Promise<number[]> =>
    page
      .locator('article:visible .place code')
      .evaluateAll((all) => all.map((one) => Number(one.textContent?.split(':')[1])))
  const settled = (page: Page, count: number): Promise<unknown> =>
    page.locator('#status', {hasText: `${count} of ${records.length} shown`}).waitFor({timeout: 5000})
  const quiet = ({said, asked}: Opened): void => expect({said, asked}).toEqual({said: [], asked: []})

  test('shows everything at first, says so, and asks for nothing', async () => {
    const opened = await browser.open(html)
    expect(await shown(opened.page)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(await opened.page.locator('#status').textContent()).toBe('7 of 7 shown')
    expect(await opened.page.locator('#reset').isDisabled()).toBe(true)
    quiet(opened)
    await opened.page.close()
  })

  test('finds words whatever their capitals and diacritics, in text and question, and marks them', async () => {
    const opened = await browser.open(html)
    const {page} = opened
    await page.fill('#q', 'CAFE')
    await settled(page, 2)
    expect(await shown(page)).toEqual([1, 3])
    const marked = (): Promise<string[]> =>
      page.evaluate(() => {
        const highlights = (
          globalThis as unknown as {
            CSS: {
              highlights: Map<
                string,
                Iterable<{startContainer: {data: string}; startOffset: number; endOffset: number}>
              >
            }
          }
        ).CSS.highlights
        return [...(highlights.get('found') ?? [])].map((range) =>
          range.startContainer.data.slice(range.startOffset, range.endOffset)
        )
      })
    expect((await marked()).sort()).toEqual(['CAFÉ', 'café'])
    await page.fill('#q', 'sluice wall')
    await settled(page, 1)
    expect(await shown(page)).toEqual([7])
    await page.fill('#q', '“the sluice”')
    await settled(page, 2)
    await page.fill('#q', 'nothing of the kind')
    await settled(page, 0)
    expect(await page.locator('#none').isVisible()).toBe(true)
    await page.fill('#q', '')
    await settled(page, 7)
    expect(await marked()).toEqual([])
    quiet(opened)
    await page.close()
  })

  test.each([
    ['speaker', 'Ana Petrov', [5, 7]],
    ['speaker', 'Not named', [6]],
    ['outlet', 'Port Dialogue', [3]],
    ['outlet', 'Not known', [5, 6]],
    ['year', '2022', [3, 7]],
    ['year', 'Year not known', [5]],
    ['year', 'Undated', [6]],
    ['kind', 'answer', [3]],
    ['kind', 'reported', [5]]
  ])('chooses by %s: %s', async (facet, value, lines) => {
    const opened = await browser.open(html)
    const {page} = opened
    const group = page.locator(`fieldset:has([name=${facet}])`)
    const box = group.locator('li', {has: page.getByText(value, {exact: true})})
    expect(Number(await box.locator('.count').textContent())).toBe(lines.length)
    await box.locator('input').check()
    await settled(page, lines.length)
    expect(await shown(page)).toEqual(lines)
    quiet(opened)
    await page.close()
  })

  test('takes values of one facet for alternatives and several facets together, and counts what is left', async () => {
    const {page} = await browser.open(html)
    await page.locator('label', {hasText: 'Ana Petrov'}).click()
    await page.locator('label', {hasText: 'Tomas Lindqvist'}).click()
    await settled(page, 3)
    await page.locator('label', {hasText: '2021'}).click()
    await settled(page, 2)
    expect(await shown(page)).toEqual([4, 7])
    expect(await page.locator('label', {hasText: 'Maria Reyes'}).locator('.count').textContent()).toBe('2')
    expect(await page.locator('label', {hasText: 'Port Dialogue'}).getAttribute('class')).toBe('none')
    await page.click('#reset')
    await settled(page, 7)
    expect(await page.locator('input:checked').count()).toBe(0)
    await page.close()
  })

  test('has a timeline that places dates where they are known, and chooses by it', async () => {
    const opened = await browser.open(html)
    const {page} = opened
    const labels = await page.locator('.mark').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    expect(labels).toEqual([
      'Maria Reyes, March 2021: 2',
      'Maria Reyes, November 2022: 1',
      'Ana Petrov, some time from December 2021 to January 2022: 1',
      'Ana Petrov, year not known: 1',
      'Tomas Lindqvist, some time from January 2021 to December 2021: 1',
      'Not named, year not known: 1'
    ])
    await page.locator('.mark').first().click()
    await settled(page, 2)
    expect(await shown(page)).toEqual([1, 2])
    await page.locator('.mark').nth(2).click()
    await settled(page, 3)
    await page.locator('.mark').first().click()
    await settled(page, 1)
    expect(await page.locator('.mark').nth(2).getAttribute('aria-pressed')).toBe('true')
    await page.fill('#q', 'lamp')
    await settled(page, 0)
    expect(await page.locator('.mark').nth(2).getAttribute('aria-label')).toMatch(/: 0$/)
    quiet(opened)
    await page.close()
  })

  test('is worked by the keyboard alone', async () => {
    const opened = await browser.open(html)
    const {page} = opened
    const focused = (): Promise<string | null> =>
      page.evaluate(() => {
        const {activeElement: one} = (
          globalThis as unknown as {
            document: {
              activeElement: {
                id: string
                getAttribute(name: string): string | null
                parentElement: {textContent: string}
              }
            }
          }
        ).document
        return one.id || one.getAttribute('aria-label') || one.parentElement.textContent
      })
    await page.keyboard.press('Tab')
    expect(await page.locator('.skip').evaluate((one) => one.getBoundingClientRect().top >= 0)).toBe(true)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('q')
    await page.keyboard.type('ed')
    await settled(page, 4)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await settled(page, 3)
    for (let at = 0; at < 40 && (await focused()) !== 'Timeline'; at++) await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Maria Reyes, March 2021: 2')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('Maria Reyes, November 2022: 1')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toMatch(/^Ana Petrov, /)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await settled(page, 2)
    await page.keyboard.press('Tab')
    expect(await focused()).not.toMatch(/^Maria Reyes/)
    quiet(opened)
    await page.close()
  })

  test.each([
    ['light', {}],
    ['dark', {dark: true}],
    ['on a narrow screen', {width: 390, height: 844}]
  ])(
    'has no fault that axe knows: %s',
    async (_, how) => {
      const {page} = await browser.open(html, how)
      const faults = async (): Promise<string[]> => {
        // The policy of the page allows no script but its own.
        const found = (await page.evaluate(
          `(() => {${axe.source};return axe.run(document, {resultTypes: ['violations']})})()`
        )) as {
          violations: Array<{id: string; nodes: Array<{html: string; failureSummary: string}>}>
        }
        return found.violations.flatMap(({id, nodes}) =>
          nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`)
        )
      }
      expect(await faults()).toEqual([])
      await page.evaluate(() => {
        for (const one of (
          globalThis as unknown as {document: {querySelectorAll(name: string): Iterable<{open: boolean}>}}
        ).document.querySelectorAll('details'))
          one.open = true
      })
      await page.locator('.mark').first().click()
      await page.fill('#q', 'noon')
      await settled(page, 1)
      expect(await faults()).toEqual([])
      await page.close()
    },
    60_000
  )

  test('can be read without its script', async () => {
    const {page} = await browser.open(html, {script: false})
    expect(await shown(page)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(await page.locator('noscript').textContent()).toContain('needs its script')
    expect(await page.locator('#q').isVisible()).toBe(false)
    await page.close()
  })

  test('is not wider than a narrow screen', async () => {
    const wide = 'a'.repeat(300)
    const {page} = await browser.open(
      report([
        ...records,
        item({text: wide, speaker: wide, office: wide, title: wide, outlet: wide, source: {...at(8), path: wide}})
      ]),
      {width: 320}
    )
    const [inner, outer] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
      number,
      number
    ]
    expect(inner).toBeLessThanOrEqual(outer)
    await page.close()
  })

  test('prints every record that is shown, and none of the controls', async () => {
    const {page} = await browser.open(html)
    await page.locator('label', {hasText: 'Ana Petrov'}).click()
    await settled(page, 2)
    await page.emulateMedia({media: 'print'})
    expect(await shown(page)).toEqual([5, 7])
    expect(await page.locator('form').isVisible()).toBe(false)
    await page.close()
  })

  test('stays fluent with 5,000 records', async () => {
    const words = 'the water had risen by noon and nobody closed the sluice we moved boats before café'.split(' ')
    const many = Array.from({length: 5000}, (_, line) =>
      item({
        text: Array.from({length: 60}, (_, word) => words[(line * 7 + word * word) % words.length]).join(' '),
        speaker: `Speaker ${line % 90}`,
        date: `20${10 + (line % 9)}-0${1 + (line % 9)}`,
        source: at(line + 1)
      })
    )
    const {page, asked} = await browser.open(report(many))
    const session = await page.context().newCDPSession(page)
    // Time of the processor, which other work on the machine does not count in.
    await session.send('Performance.enable', {timeDomain: 'threadTicks'})
    const spent = async (): Promise<number> => {
      const {metrics} = await session.send('Performance.getMetrics')
      return (metrics.find(({name}) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
    }
    const costs: number[] = []
    for (const step of ['cafe', 'cafe wat', 'cafe wat xyz', '', 'box', 'box', 'box', 'box', 'e', '']) {
      const before = await spent()
      if (step === 'box') await page.locator('input[type=checkbox]').first().click()
      else await page.fill('#q', step)
      await page.waitForTimeout(500)
      costs.push((await spent()) - before)
    }
    // The first one folds the texts. Measured: 50 to 250 ms.
    expect(costs.sort((a, b) => a - b)[5]).toBeLessThan(400)
    expect(asked).toEqual([])
    await page.close()
  }, 60_000)

  test('lets no text be anything but text', async () => {
    const shared = '../shared/hostile/generated/payloads.jsonl'
    const generated = fs.existsSync(shared)
      ? fs
          .readFileSync(shared, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => Buffer.from((JSON.parse(line) as {text_hex: string}).text_hex, 'hex').toString())
      : []
    const own = [
      '</script><script>alert(1)</script>',
      '</style><script>alert(1)</script>',
      '</title><script>alert(1)</script>',
      '<!-- <script>',
      ']]><svg onload=alert(1)>',
      '"><img src=https://example.org/x onerror=alert(1)>',
      "' onmouseover='alert(1)",
      '<base href=https://example.org/><link rel=stylesheet href=x><meta http-equiv=refresh content="0;url=https://example.org/">',
      '<style>@import url(https://example.org/x)</style><iframe src=https://example.org></iframe>',
      'a\u2028b\u2029c\u0000d\ud800e\u202ef',
      '__proto__',
      'constructor'
    ]
    const texts = [...own, ...payloads, ...generated]
    const hostile = texts.map((text, line) =>
      item({
        text,
        speaker: text,
        label: `${text} `,
        office: text,
        outlet: text,
        title: text,
        url: line % 2 ? `javascript:alert(1)//${text}` : `https://example.org/"${text}`,
        date: line % 3 ? '2021-03' : text,
        language: text,
        question: text,
        questioner: text,
        context: `${text} again`,
        kind: 'answer',
        source: {...at(line + 1), path: text}
      })
    )
    const written = report(hostile)
    const opened = await browser.open(written)
    const {page} = opened
    expect(await page.locator('article').count()).toBe(texts.length)
    expect(await page.locator('body script').count()).toBe(2)
    expect(
      await page.locator('main :is(img, iframe, style, link, meta, base, object, form, input, script)').count()
    ).toBe(0)
    const handlers = await page.evaluate(
      `[...document.querySelectorAll('*')].flatMap((one) => [...one.attributes].map(({name}) => name)).filter((name) => name.startsWith('on') || name === 'style')`
    )
    expect(handlers).toEqual([])
    const links = await page.locator('a:not(.skip)').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    for (const link of links) expect(link).toMatch(/^https:\/\/example\.org\//)
    await page.fill('#q', 'alert')
    await page.locator('#status', {hasText: /^\d+ of \d+ shown$/}).waitFor()
    // What a person reads in each blockquote is the text.
    const read = await page
      .locator('blockquote')
      .evaluateAll((all) => all.map((one) => (one.textContent ?? '').replace(/\s+/g, '')))
    const plain = (text: string): boolean => /^[\x20-\x7e\n]*$/.test(text)
    texts.forEach((text, at) => {
      if (plain(text)) expect(read[at]).toBe(text.replace(/\s+/g, ''))
    })
    quiet(opened)
    await page.close()
  }, 60_000)
})
