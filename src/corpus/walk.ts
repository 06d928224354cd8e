/**
 * Which files there are: folders walked in a stable order, each real file once.
 *
 * Sorted by the bytes of the names, so neither locale nor disk decides. Names are opened as bytes where they
 * are not UTF-8. Links are followed; a folder or file reached twice, by link or by being named twice, counts
 * once. Nothing but files and folders is ever opened.
 */
import {isUtf8} from 'node:buffer'
import fs from 'node:fs'
import {IgnoreRules, ignoreFiles} from './ignore.ts'

/** A file to read. */
export interface Entry {
  /** As given and as printed; not to be opened. */
  path: string
  /** To be opened: bytes where the name is not UTF-8. */
  location: string | Buffer
  /** The user named this very file. */
  named: boolean
  /** Device and inode, see `identityOf`. */
  identity: string
  /** Bytes, as the system claims. */
  size: number
}

/** Something that was not read, and why. */
export interface Skipped {
  path: string
  reason: string
  remedy: string
  /** A `fault` is told and makes the status 2; a `note` is for `--debug`. */
  severity: 'fault' | 'note'
}

export interface WalkOptions {
  /** Follow `.gitignore`, `.ignore` and `.quotesignore`. */
  ignore?: boolean
  /** Enter what begins with a dot. */
  hidden?: boolean
}

/** A text that says which file this is, whatever it is called. */
export function identityOf(stat: fs.Stats): string {
  return `${stat.dev}:${stat.ino}`
}

interface Folder {
  path: string
  location: string | Buffer
  rules: IgnoreRules
}

/**
 * Files and faults under a path, each folder’s entries in byte order.
 *
 * An empty path is the current folder, printed without a prefix. Never throws for what is on the disk.
 *
 * @param seen Identities of what was reached before; those of this walk are added.
 */
export function* walk(
  path: string,
  options: WalkOptions = {},
  seen: Set<string> = new Set()
): Generator<Entry | Skipped> {
  const location = path === '' ? '.' : path
  let stat: fs.Stats
  try {
    stat = fs.statSync(location)
  } catch (error) {
    yield fault(path, error)
    return
  }
  if (stat.isDirectory()) {
    const rules = options.ignore === false ? IgnoreRules.none : IgnoreRules.above(location)
    yield* folder({path, location, rules}, stat, seen, options)
  } else if (!stat.isFile()) {
    yield {path, reason: `is ${specialKind(stat)}`, remedy: 'pipe it in and name `-`', severity: 'fault'}
  } else if (once(stat, seen)) {
    yield {path, location, named: true, identity: identityOf(stat), size: stat.size}
  } else {
    yield {path, reason: 'was read already under another name', remedy: '', severity: 'note'}
  }
}

/** Iterative: a tree a thousand folders deep must not exhaust the stack. */
function* folder(top: Folder, stat: fs.Stats, seen: Set<string>, options: WalkOptions): Generator<Entry | Skipped> {
  if (!once(stat, seen)) return
  const open: Array<Iterator<Entry | Skipped | Folder>> = [entries(top, seen, options)]
  while (open.length > 0) {
    const next = (open.at(-1) as Iterator<Entry | Skipped | Folder>).next()
    if (next.done) open.pop()
    else if ('rules' in next.value) open.push(entries(next.value, seen, options))
    else yield next.value
  }
}

function* entries(within: Folder, seen: Set<string>, options: WalkOptions): Generator<Entry | Skipped | Folder> {
  let names: Buffer[]
  try {
    names = fs.readdirSync(within.location, {encoding: 'buffer'}) as unknown as Buffer[]
  } catch (error) {
    yield fault(within.path || '.', error)
    return
  }
  names.sort(Buffer.compare)
  const rules = options.ignore === false ? within.rules : within.rules.enter(within.location, ignoreFiles(names))
  for (const name of names) {
    const printed = name.toString('utf8')
    if (printed === '.git' || (name[0] === 0x2e && !options.hidden)) continue
    const path = join(within.path, printed)
    const location = joinLocation(within.location, name)
    let stat: fs.Stats
    try {
      stat = fs.statSync(location)
    } catch (error) {
      const dangling = (error as NodeJS.ErrnoException).code === 'ENOENT'
      yield dangling ? {path, reason: 'is a link to nothing', remedy: '', severity: 'note'} : fault(path, error)
      continue
    }
    const directory = stat.isDirectory()
    if (rules.ignores(location, directory)) {
      yield {path, reason: 'is ignored by an ignore file', remedy: '`--no-ignore`', severity: 'note'}
    } else if (directory) {
      if (once(stat, seen)) yield {path, location, rules}
      else yield {path, reason: 'was walked already', remedy: '', severity: 'note'}
    } else if (!stat.isFile()) {
      yield {path, reason: `is ${specialKind(stat)}`, remedy: '', severity: 'note'}
    } else if (once(stat, seen)) {
      yield {path, location, named: false, identity: identityOf(stat), size: stat.size}
    } else {
      yield {path, reason: 'was read already under another name', remedy: '', severity: 'note'}
    }
  }
}

function once(stat: fs.Stats, seen: Set<string>): boolean {
  const identity = identityOf(stat)
  if (seen.has(identity)) return false
  seen.add(identity)
  return true
}

function join(folder: string, name: string): string {
  if (folder === '') return name
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`
}

function joinLocation(folder: string | Buffer, name: Buffer): string | Buffer {
  if (typeof folder === 'string' && isUtf8(name)) return join(folder, name.toString('utf8'))
  const before = typeof folder === 'string' ? Buffer.from(folder) : folder
  return Buffer.concat([before, Buffer.from(before.at(-1) === 0x2f ? '' : '/'), name])
}

function specialKind(stat: fs.Stats): string {
  if (stat.isFIFO()) return 'a pipe'
  if (stat.isSocket()) return 'a socket'
  return 'a device'
}

/** What the system’s error codes mean to a person. */
const faults: Readonly<Record<string, [reason: string, remedy: string]>> = {
  ENOENT: ['does not exist', 'check the name'],
  EACCES: ['cannot be opened: permission denied', 'check its permissions'],
  EPERM: ['cannot be opened: not permitted', 'check its permissions'],
  ELOOP: ['is a link that leads back to itself', 'remove the link'],
  ENOTDIR: ['does not exist: a part of its path is a file', 'check the name'],
  ENAMETOOLONG: ['has a name that is too long for this system', 'name it from a folder nearer to it'],
  EMFILE: ['cannot be opened: too many open files', 'raise `ulimit -n`'],
  EIO: ['cannot be read: the disk reports an error', 'check the disk']
}

/** A fault of the system, told about a path. */
export function fault(path: string, error: unknown): Skipped {
  const {code = 'unknown error', message} = error as NodeJS.ErrnoException
  const [reason, remedy] = faults[code] ?? [`cannot be read: ${code === 'unknown error' ? message : code}`, '']
  return {path, reason, remedy, severity: 'fault'}
}
