/**
 * The tables of `src/quotations/ready.ts`, compiled while the command is bundled instead of at each of its starts.
 */
import path from 'node:path'
import type {Plugin} from 'esbuild'
import {languages} from '../src/languages/index.ts'
import {type Table, tableOf} from '../src/quotations/table.ts'

/** For esbuild. */
export const tables: Plugin = {
  name: 'tables',
  setup({onLoad}) {
    onLoad({filter: /quotations[\\/]ready\.ts$/}, ({path: file}) => ({
      contents: readyModule(),
      resolveDir: path.dirname(file)
    }))
  }
}

/** A module in the place of that one. Numbers stand in it as the bytes of most machines; others compile as ever. */
function readyModule(): string {
  const rows = Object.entries(languages).flatMap(([tag, {reporting}]) =>
    reporting ? [`[languages.${tag}.reporting, () => table(${written(tableOf(reporting)).join(', ')})]`] : []
  )
  return `
    import {languages} from '../languages/index.ts'
    const bytes = (text) => new Uint8Array(Buffer.from(text, 'base64'))
    function table(words, hashes, flags, forms, followers, kinds, cues, entries) {
      return {
        words: words.split('\\n'),
        hashes: new Int32Array(bytes(hashes).buffer),
        flags: new Int32Array(bytes(flags).buffer),
        forms: bytes(forms),
        followers: new Int32Array(bytes(followers).buffer),
        kinds: new Uint16Array(bytes(kinds).buffer),
        entries: entries.map(([own, told, phrases]) => ({cues: own.map((at) => cues[at]), told: cues[told], phrases}))
      }
    }
    export const ready = new Map(new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? [${rows.join(',\n')}] : [])`
}

/** What `table` is given. */
function written({words, hashes, flags, forms, followers, kinds, entries}: Table): string[] {
  const cues = [...new Set(entries.flatMap((entry) => entry.cues))]
  const text = (array: Int32Array | Uint16Array | Uint8Array): string =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64')
  return [
    words.join('\n'),
    text(hashes),
    text(flags),
    text(forms),
    text(followers),
    text(kinds),
    cues,
    entries.map(({cues: own, told, phrases}) => [
      own.map((cue) => cues.indexOf(cue)),
      told ? cues.indexOf(told) : -1,
      phrases
    ])
  ].map((value) => JSON.stringify(value))
}
