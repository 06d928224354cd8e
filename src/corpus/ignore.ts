/**
 * What `.gitignore`, `.ignore` and `.quotesignore` leave out of a walk.
 *
 * Rules of deeper folders win, and in one folder `.quotesignore` over `.ignore` over `.gitignore`. Files above
 * the folder walked count up to the top of its git repository, unless they would leave out that very folder:
 * who names it wants it.
 */
import fs from 'node:fs'
import path from 'node:path'
import ignore, {type Ignore} from 'ignore'

/** In rising order of weight. */
const names = ['.gitignore', '.ignore', '.quotesignore']

/** The ignore files among the entries of a folder, in rising order of weight. */
export function ignoreFiles(entries: ReadonlyArray<Buffer>): string[] {
  const hidden = new Set(entries.filter((entry) => entry[0] === 0x2e).map((entry) => entry.toString('latin1')))
  return names.filter((name) => hidden.has(name))
}

/** One ignore file and those of less weight. */
export class IgnoreRules {
  static readonly none = new IgnoreRules(null, ignore(), 0, '')
  private readonly weaker: IgnoreRules | null
  private readonly rules: Ignore
  /** Characters of a location that lead to the folder walked. */
  private readonly strip: number
  /** Way from the ignore file’s folder to the folder walked, `a/b/` or empty. */
  private readonly prefix: string

  private constructor(weaker: IgnoreRules | null, rules: Ignore, strip: number, prefix: string) {
    this.weaker = weaker
    this.rules = rules
    this.strip = strip
    this.prefix = prefix
  }

  /** Rules that hold in a folder about to be walked because of the folders above it. */
  static above(folder: string): IgnoreRules {
    const full = path.resolve(folder)
    const above: string[] = []
    for (let at = full; ; at = path.dirname(at)) {
      if (at !== full) above.unshift(at)
      if (fs.existsSync(path.join(at, '.git'))) break
      if (path.dirname(at) === at) return IgnoreRules.none
    }
    let rules = IgnoreRules.none
    for (const ancestor of above) {
      const way = path.relative(ancestor, full).replaceAll(path.sep, '/')
      for (const name of names) {
        const lines = readLines(path.join(ancestor, name))
        if (lines === null) continue
        const own = ignore({allowRelativePaths: true}).add(lines)
        if (!own.ignores(`${way}/`)) rules = new IgnoreRules(rules, own, stripOf(folder), `${way}/`)
      }
    }
    return rules
  }

  /** Rules that hold within a folder that has these ignore files. */
  enter(folder: string | Buffer, files: ReadonlyArray<string>): IgnoreRules {
    let rules: IgnoreRules = this
    const at = folder.toString()
    for (const name of files) {
      const lines = readLines(path.join(at, name))
      if (lines !== null) rules = new IgnoreRules(rules, ignore().add(lines), stripOf(at), '')
    }
    return rules
  }

  /** Whether an entry is left out. */
  ignores(location: string | Buffer, directory: boolean): boolean {
    const full = location.toString()
    for (let at: IgnoreRules | null = this; at && at !== IgnoreRules.none; at = at.weaker) {
      const {ignored, unignored} = at.rules.test(at.prefix + full.slice(at.strip) + (directory ? '/' : ''))
      if (ignored) return true
      if (unignored) return false
    }
    return false
  }
}

function stripOf(folder: string): number {
  return folder.endsWith('/') ? folder.length : folder.length + 1
}

/** Null where there is no such file or it cannot be read: an ignore file is never a reason to fail. */
function readLines(file: string): string | null {
  try {
    return fs.statSync(file).size < 1 << 20 ? fs.readFileSync(file, 'utf8') : null
  } catch {
    return null
  }
}
