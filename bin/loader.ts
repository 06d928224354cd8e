/**
 * What runs first in `quotes.cjs`: finds each part of the program where it is asked for, among those defined here, else
 * in its comment (`bundle.ts`).
 *
 * What the engine makes of a part is kept in the user’s folder for such things, so that the next run need not compile it
 * again; that is half of what a small file takes. Whatever is wrong with that folder costs time and nothing else.
 */
type Require = (asked: string) => unknown
type Part = (require: Require, module: {exports: object}, exports: object) => void

// Put in by `bundle.ts`.
declare const DEFINED: Record<string, Part>
/** The part under whose name others are packed with it. */
declare const PACKS: Readonly<Record<string, string>>
declare const ENTRY: string
/** Tells this build from all others. */
declare const BUILD: string
declare const OPENING: string
declare const INDEX_SIZE: number
/** The first word of a thread. */
declare const THREAD_WORD: string

type Place = readonly [from: number, to: number]

/** What the first part tells. */
interface Entry {
  prepareForNext?: () => void
  /** Bytes of input. */
  read?: number
}

/** A part as it is kept. */
interface Kept {
  /** What the engine made of it. */
  code: Buffer
  source: string
  /** Bytes of input of the run that kept it. */
  read: number
}

const {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} = require('node:fs')
const path = require('node:path')

const loaded = new Map<string, {exports: object}>()
const defined = DEFINED
let file: Buffer | undefined
let places: Readonly<Record<string, Place>> | undefined
let folder: string | null | undefined
const used = new Map<string, {script: import('node:vm').Script; source: string; kept: boolean; read: number}>()

function find(part: string): Part {
  const name = PACKS[part] ?? part
  if (folder === undefined) folder = cacheFolder()
  const known = folder ? kept(path.join(folder, name)) : undefined
  const source = known?.source ?? unpacked(name)
  const {Script} = require('node:vm')
  const script = new Script(source, {filename: __filename, cachedData: known?.code})
  if (folder) {
    if (used.size === 0) process.once('exit', keep)
    used.set(name, {script, source, kept: script.cachedDataRejected === false, read: known?.read ?? 0})
  }
  Object.assign(defined, script.runInThisContext())
  return defined[part] as Part
}

/** A part out of its comment. */
function unpacked(name: string): string {
  file ??= readFileSync(__filename) as Buffer
  places ??= placesIn(file)
  const [from, to] = places[name] as Place
  const packed = Buffer.from(file.toString('latin1', from, to), 'base64')
  return require('node:zlib').brotliDecompressSync(packed).toString('latin1')
}

function placesIn(file: Buffer): Readonly<Record<string, Place>> {
  const end = file.toString('latin1', file.length - INDEX_SIZE)
  return JSON.parse(end.slice(end.lastIndexOf(OPENING) + OPENING.length, -3))
}

function get(asked: string): unknown {
  if (!asked.startsWith('./')) return require(asked)
  const name = asked.slice(2)
  let module = loaded.get(name)
  if (module === undefined) {
    loaded.set(name, (module = {exports: {}}))
    ;(defined[name] ?? find(name))(get, module, module.exports)
  }
  return module.exports
}

/** Where compiled code of this build and this engine is kept; null where nowhere. Threads have settings of their own. */
function cacheFolder(): string | null {
  const {argv, env, platform, arch, versions} = process
  if (env.NODE_DISABLE_COMPILE_CACHE || argv[2] === THREAD_WORD) return null
  const home = env.HOME ?? env.USERPROFILE ?? ''
  const base =
    env.XDG_CACHE_HOME ||
    (platform === 'win32'
      ? env.LOCALAPPDATA
      : home && path.join(home, platform === 'darwin' ? 'Library/Caches' : '.cache'))
  return base && path.isAbsolute(base) ? path.join(base, 'quotegrep', `${BUILD}-${versions.v8}-${arch}`) : null
}

/**
 * What an earlier run kept, twice over, since the engine itself does not notice a letter that is wrong: to compare two
 * halves takes less than to load what makes checksums.
 */
function kept(place: string): Kept | undefined {
  try {
    const bytes = readFileSync(place)
    const half = bytes.length / 2
    const end = headSize + bytes.readUInt32LE(4)
    if (bytes.readUInt32LE() !== sign || half !== end + bytes.readUInt32LE(8)) return undefined
    if (bytes.compare(bytes, half, bytes.length, 0, half) !== 0) return undefined
    return {code: bytes.subarray(headSize, end), source: bytes.latin1Slice(end, half), read: bytes.readUInt32LE(12)}
  } catch {
    return undefined
  }
}

/**
 * Bytes before the code: a sign that this is a part, since a file may be nothing but zeros, the lengths of code and
 * source, and how much was read. The engine takes the code from where it stands, which must be a multiple of 8.
 */
const headSize = 16
const sign = 0x746f7571

/** Of so much input nearly all functions are called that a page calls. */
const enough = 8000

/**
 * Keep what was compiled, with the functions that were called; once more where the run that kept it read little and
 * this one read more. What older builds kept goes.
 */
function keep(): void {
  const {prepareForNext, read = 0} = (loaded.get(ENTRY)?.exports ?? {}) as Entry
  const late = [...used].filter(([, part]) => !part.kept || (part.read < enough && read > 2 * part.read))
  if (!folder || late.length === 0) return
  try {
    prepareForNext?.()
    mkdirSync(folder, {recursive: true, mode: 0o700})
    for (const [name, {script, source}] of late) {
      const code = script.createCachedData()
      const head = Buffer.alloc(headSize)
      head.writeUInt32LE(sign)
      head.writeUInt32LE(code.length, 4)
      head.writeUInt32LE(source.length, 8)
      head.writeUInt32LE(Math.min(read, 0xffff), 12)
      const half = Buffer.concat([head, code, Buffer.from(source, 'latin1')])
      const place = path.join(folder, name)
      const temporary = `${place}.${process.pid}`
      writeFileSync(temporary, Buffer.concat([half, half]), {mode: 0o600})
      renameSync(temporary, place)
    }
    const all = path.dirname(folder)
    for (const other of readdirSync(all)) {
      if (other !== path.basename(folder)) rmSync(path.join(all, other), {recursive: true, force: true})
    }
  } catch {
    // A folder that cannot be written: the next run compiles again.
  }
}

get(`./${ENTRY}`)
