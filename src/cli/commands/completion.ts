/**
 * `quotes completion SHELL`: what a shell is to read so that it completes our words.
 *
 * The same command answers the shell (`quotes completion words SHELL -- …`), which is nobody else’s business. Names of
 * speakers and outlets are looked for in the documents themselves: only for a moment, and in no more than a moment
 * can read.
 */
import {complete, fromShell, type Look} from '../completion.ts'
import {shells} from '../shells.ts'
import {didYouMean, UsageError} from '../usage.ts'

/** A whole output. Throws a `UsageError` where no shell of ours is named. */
export async function completion(operands: ReadonlyArray<string>, today: string): Promise<string> {
  const [shell = '', ...rest] = operands
  if (shell === 'words') return await answer(rest[0] ?? '', rest.slice(1), today)
  if (Object.hasOwn(shells, shell) && rest.length === 0) return shells[shell as keyof typeof shells].script
  const names = Object.keys(shells)
  throw new UsageError(`\`completion\` needs one shell${didYouMean(shell, names) || `, expected ${names.join(', ')}`}`)
}

async function answer(shell: string, typed: ReadonlyArray<string>, today: string): Promise<string> {
  const {words, cut} = fromShell(shell, typed)
  const {suggestions, files} = await complete(words, lookIn(today))
  const start = cut ? (words.at(-1) ?? '').indexOf('=') + 1 : 0
  const lines = suggestions
    .filter(({value}) => isOneLine(value))
    .map(({value, help}) => `${value.slice(start)}${help && `\t${help}`}`)
  return [...lines, files ? ':files' : ':', ''].join('\n')
}

/** Nothing that would end a line or act on a terminal. */
function isOneLine(value: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(value)
}

/** Milliseconds, files and bytes of each that are looked at. */
const patience = 400
const filesMost = 300
const bytesMost = 1_000_000

function lookIn(today: string): Look {
  return async (what, paths) => {
    const {namesIn} = await import('../names-in.ts')
    return await namesIn(what, paths.length > 0 ? paths : [''], today, {patience, filesMost, bytesMost})
  }
}
