/**
 * What runs first in `quotes.js`: finds each part of the program where it is asked for, among those defined here, else
 * in its comment (`bundle.ts`).
 *
 * What the engine makes of a part is kept in the user’s folder for such things, so that the next run need not compile it
 * again; that is half of what a small file takes. Whatever is wrong with that folder costs time and nothing else.
 */
type Require = (asked: string) => unknown
type Part = (require: Require, module: {exports: object}, exports: object) => void

// Put in by `bundle.ts`.
declare const DEFINED: Readonly<Record<string, Part>>
declare const ENTRY: string
/** Tells this build from all others. */
declare const BUILD: string
declare const OPENING: string
declare const INDEX_SIZE: number

// Asked for by `import`, the engine’s modules would each be made a second one, with all that they load late.
const {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} = process.getBuiltinModule('fs')
const {createRequire} = process.getBuiltinModule('module')
const {fileURLToPath} = process.getBuiltinModule('url')
const path = process.getBuiltinModule('path')

// The parts that run at start see this name.
const address = import.meta.url
const filename = fileURLToPath(address)
const native = createRequire(address)
const loaded = new Map<string, {exports: object}>()
const defined = DEFINED
let file: Buffer | undefined
let places: Readonly<Record<string, readonly [from: number, to: number]>>
let folder: string | null | undefined
const fresh = new Map<string, import('node:vm').Script>()

function find(name: string): Part {
  if (!file) {
    file = readFileSync(filename)
    const end = file.toString('latin1', file.length - INDEX_SIZE)
    places = JSON.parse(end.slice(end.lastIndexOf(OPENING) + OPENING.length, -3))
    folder = cacheFolder()
  }
  const [from, to] = places[name] as readonly [number, number]
  const {brotliDecompressSync} = process.getBuiltinModule('zlib')
  const {Script} = process.getBuiltinModule('vm')
  const packed = Buffer.from(file.toString('latin1', from, to), 'base64')
  const cachedData = folder ? kept(path.join(folder, name)) : undefined
  const script = new Script(brotliDecompressSync(packed).toString('latin1'), {filename, cachedData})
  if (folder && script.cachedDataRejected !== false) {
    if (fresh.size === 0) process.once('exit', keep)
    fresh.set(name, script)
  }
  return script.runInThisContext()
}

function get(asked: string): unknown {
  if (!asked.startsWith('./')) return native(asked)
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
  const {env, platform, arch, versions} = process
  if (env.NODE_DISABLE_COMPILE_CACHE || !process.getBuiltinModule('worker_threads').isMainThread) return null
  const home = env.HOME ?? env.USERPROFILE ?? ''
  const base =
    env.XDG_CACHE_HOME ||
    (platform === 'win32'
      ? env.LOCALAPPDATA
      : home && path.join(home, platform === 'darwin' ? 'Library/Caches' : '.cache'))
  return base && path.isAbsolute(base) ? path.join(base, 'quotegrep', `${BUILD}-${versions.v8}-${arch}`) : null
}

/** Code kept by an earlier run, behind its checksum: the engine itself does not notice a letter that is wrong. */
function kept(place: string): Buffer | undefined {
  try {
    const bytes = readFileSync(place)
    const data = bytes.subarray(4)
    return bytes.readUInt32LE() === checksum(data) ? data : undefined
  } catch {
    return undefined
  }
}

function checksum(data: Buffer): number {
  return process.getBuiltinModule('zlib').crc32(data)
}

/** Keep what was compiled, with the functions that were called; what older builds kept goes. */
function keep(): void {
  // Under other settings the engine would not take it back.
  if (!folder || (loaded.get(ENTRY)?.exports as {tuned?: boolean} | undefined)?.tuned) return
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700})
    for (const [name, script] of fresh) {
      const data = script.createCachedData()
      const head = Buffer.alloc(4)
      head.writeUInt32LE(checksum(data))
      const place = path.join(folder, name)
      const temporary = `${place}.${process.pid}`
      writeFileSync(temporary, Buffer.concat([head, data]), {mode: 0o600})
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
