/**
 * The corpus of the benchmark: pages of the web made of the words of the fixtures, the same on every run.
 */
import fs from 'node:fs'
import path from 'node:path'

/** Least units of a page. */
const size = 9_000
/** Pages in a folder. */
const folderful = 500

/** Paragraphs of the plain-text fixtures that are long enough to be running text. */
function paragraphs(): string[] {
  return fs
    .readdirSync('fixtures/pages')
    .sort()
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => fs.readFileSync(path.join('fixtures/pages', file), 'utf8').split('\n'))
    .filter((line) => line.length > 60)
    .map((line) => line.replace(/^[^:“"]{0,40}:\s*/, '').trim())
}

/**
 * Pages of some 9 kB: every second one an interview with answers of some 500 characters, the others news.
 *
 * One page in a hundred speaks of the breakwater of Tel Marwan, two in five of its customs house.
 */
export function* pages(count: number): Generator<string> {
  const texts = paragraphs()
  let seed = 20240101
  const next = (): string => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return texts[seed % texts.length] as string
  }
  for (let at = 0; at < count; at++) {
    const named =
      at % 100 === 7 ? ' The breakwater of Tel Marwan will hold.' : at % 5 < 2 ? ' The customs house is open.' : ''
    yield at % 2 ? news(at, next, named) : interview(at, next, named)
  }
}

function interview(at: number, next: () => string, named: string): string {
  let text = `Interview ${at} with the harbour master\n\nThe talk was held in the tower of Arden.\n`
  text += `\nHarbour Review: What comes first?\n\nMarta al-Quill: ${next()}${named}\n`
  while (text.length < size) {
    text += `\nHarbour Review: And what did the town say to that, when it was told for the ${at}th time?\n`
    text += `\nMarta al-Quill: ${next()} ${next()}\n\n${next()}\n`
  }
  return text
}

function news(at: number, next: () => string, named: string): string {
  let text = `Towns of the coast agree on plan ${at}\n\nARDEN, April 25 (HNA) - ${next()}\n`
  text += `\n“${next()}${named}” said Lena Brandt, who keeps the gauge.\n`
  while (text.length < size) text += `\n${next()}\n\n“${next()}” said Lena Brandt, who keeps the gauge.\n`
  return text
}

/** Write so many pages into a folder, unless they are there. Gives their bytes. */
export function writeCorpus(folder: string, count: number): number {
  const done = path.join(folder, '.done')
  if (fs.existsSync(done)) return Number(fs.readFileSync(done, 'utf8'))
  let bytes = 0
  let at = 0
  for (const text of pages(count)) {
    const within = path.join(folder, String(Math.floor(at / folderful)).padStart(4, '0'))
    if (at % folderful === 0) fs.mkdirSync(within, {recursive: true})
    fs.writeFileSync(path.join(within, `${String(at).padStart(6, '0')}.txt`), text)
    bytes += Buffer.byteLength(text)
    at++
  }
  fs.writeFileSync(done, String(bytes))
  return bytes
}
