/**
 * How output looks: colour, width and links, decided here and nowhere else.
 *
 * `--color` over `NO_COLOR` over `FORCE_COLOR` over whether a person looks on.
 */
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {oneLine, type Paint, plainPaint, type Style} from '../writers/index.ts'
import type {Io} from './io.ts'

/** What a style is made from. JSON, so that it can be sent to a worker. */
export interface StyleSettings {
  terminal: boolean
  width: number
  colored: boolean
  links: boolean
  cwd: string
  fields: string[] | null
  columns: string[]
  bom: boolean
  rawCells: boolean
}

type When = 'auto' | 'always' | 'never'

/** Whether to colour. */
export function wantsColor(when: string | undefined, env: Io['env'], isTTY: boolean): boolean {
  if (when && (when as When) !== 'auto') return when === 'always'
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTTY && env.TERM !== 'dumb'
}

/** Whether places become links: only on terminals, and not on one that is known to print them as rubbish. */
export function wantsLinks(when: string | undefined, env: Io['env'], isTTY: boolean): boolean {
  if (when && (when as When) !== 'auto') return when === 'always'
  return isTTY && env.TERM !== 'dumb' && env.TERM !== 'linux' && env.CI === undefined
}

/** A style as the writers take it. */
export async function makeStyle(settings: StyleSettings): Promise<Style> {
  const {colored, links, cwd, ...rest} = settings
  return {
    ...rest,
    paint: colored ? await colors() : plainPaint,
    link: links ? linkFrom(cwd, (await import('node:os')).hostname()) : (_path, _line, text) => text
  }
}

/** Chalk is told its level, so it looks at neither environment nor terminal. */
async function colors(): Promise<Paint> {
  const {Chalk} = await import('chalk')
  const chalk = new Chalk({level: 1})
  return {
    speaker: (text) => chalk.bold(text),
    heading: (text) => chalk.bold.underline(text),
    mark: (text) => chalk.bold.red(text),
    dim: (text) => chalk.dim(text),
    question: (text) => chalk.cyan(text),
    warning: (text) => chalk.yellow(text),
    error: (text) => chalk.red(text)
  }
}

/** OSC 8, the address percent-encoded and the link always closed. */
function linkFrom(cwd: string, host: string): Style['link'] {
  return (file, line, text) => {
    if (file === '-') return text
    const url = pathToFileURL(path.resolve(cwd, file))
    url.hostname = host
    return `\x1b]8;;${oneLine(url.href)}#${line}\x1b\\${text}\x1b]8;;\x1b\\`
  }
}
