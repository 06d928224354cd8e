/**
 * What a shell is told to complete, and that bash and zsh do.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {complete, fromShell, type Look} from '../../src/cli/completion.ts'
import {commands, optionRows} from '../../src/cli/options.ts'
import {kinds} from '../../src/record.ts'
import {writers} from '../../src/writers/index.ts'
import {buildCommand, type Command} from './command.ts'

const asked: Array<[what: string, paths: ReadonlyArray<string>]> = []
const look: Look = async (what, paths) => {
  asked.push([what, paths])
  return what === 'speaker' ? ['Maria Reyes', 'Tomás Lindqvist', 'Ana al-Mari'] : ['Harbour Post']
}
const next = async (...words: string[]): Promise<string[]> =>
  (await complete(words, look)).suggestions.map(({value}) => value)

describe('what may come next', () => {
  test('is a command or a file at first', async () => {
    const found = await complete([''], look)
    expect(found.suggestions.map(({value}) => value)).toEqual(Object.keys(commands).filter((name) => name !== 'filter'))
    expect(found.files).toBe(true)
    expect(await next('s')).toEqual(['speakers', 'stats', 'show'])
    expect(await next('stats', 's')).toEqual([])
  })

  test('is each option of the command, with its help, but for what is given already', async () => {
    const all = optionRows.filter(({of}) => of.includes('check')).map(({name}) => `--${name}`)
    expect(await next('check', '--')).toEqual(all)
    expect((await complete(['check', '--fail'], look)).suggestions[0]?.help).toMatch(/^status 1/)
    expect(await next('--unique', '--speaker', 'Reyes', '--un')).toEqual(['--until', '--undated', '--unit'])
    expect(await next('--speaker', 'Reyes', '--sp')).toEqual(['--speaker'])
    expect(await next('-i', '--ignore')).toEqual([])
    expect(await next('grep', '-i', '--ignore')).toEqual([])
    expect(await next('grep', '--ignore')).toEqual(['--ignore-case'])
    expect(await next('--', '--for')).toEqual([])
  })

  test('is a value, where all are known', async () => {
    expect(await next('--format', '')).toEqual(Object.keys(writers))
    expect(await next('-f', 'js')).toEqual(['json', 'jsonl'])
    expect(await next('-qf', 'm')).toEqual(['markdown'])
    expect(await next('--format=m')).toEqual(['--format=markdown'])
    expect(await next('--kind', '')).toEqual([...kinds])
    expect(await next('--kind', 'answer,d')).toEqual(['answer,direct'])
    expect(await next('--kind', 'answer,answ')).toEqual([])
    expect(await next('--sort', 'date,-sp')).toEqual(['date,-speaker'])
    expect(await next('--fields=source.end')).toContain('--fields=source.end.line')
    expect(await next('--topic', '')).toEqual([])
    expect(await complete(['-o', ''], look)).toEqual({suggestions: [], files: true})
  })

  test('is a name that is in the paths named, by any of its words', async () => {
    expect(await next('--speaker', '')).toEqual(['Maria Reyes', 'Tomás Lindqvist', 'Ana al-Mari'])
    expect(await next('-s', 'maria')).toEqual(['Maria Reyes'])
    expect(await next('-s', 'mari')).toEqual(['Maria Reyes'])
    expect(await next('-s', 'tomas l')).toEqual(['Tomás Lindqvist'])
    expect(await next('speakers', 'a', '--not-speaker', 'lind')).toEqual(['Tomás Lindqvist'])
    expect(asked.at(-1)).toEqual(['speaker', ['a']])
    expect(await next('grep', 'water', 'b', '--outlet=h')).toEqual(['--outlet=Harbour Post'])
    expect(asked.at(-1)).toEqual(['outlet', ['b']])
  })

  test('is nothing for an expression, and a shell for `completion`', async () => {
    expect(await complete(['grep', ''], look)).toEqual({suggestions: [], files: false})
    expect((await complete(['grep', 'x', ''], look)).files).toBe(true)
    expect((await complete(['grep', '-e', 'x', ''], look)).files).toBe(true)
    expect(await next('completion', '')).toEqual(['bash', 'zsh', 'fish', 'powershell'])
  })
})

test('words come without what the shell keeps them together by', () => {
  expect(fromShell('bash', ['--format', '=', 'js'])).toEqual({words: ['--format=js'], cut: true})
  expect(fromShell('bash', ['--format', '=', 'js', ''])).toEqual({words: ['--format=js', ''], cut: false})
  expect(fromShell('bash', ['a\\ b', '"c d', "'e'f"])).toEqual({words: ['a b', 'c d', 'ef'], cut: false})
  expect(fromShell('powershell', ['.-s', '.'])).toEqual({words: ['-s', ''], cut: false})
})

describe('in a shell', () => {
  let command: Command
  beforeAll(async () => {
    command = await buildCommand()
    fs.cpSync('fixtures/cli', path.join(command.folder, 'docs'), {recursive: true})
  })
  afterAll(() => command.remove())

  const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit'], {stdio: 'ignore'}).status === 0
  const hasBash = has('bash')
  const hasZsh = has('zsh')
  if (!hasBash) console.log('test/cli/completion.test.ts: bash is not installed, so it is not tried')
  if (!hasZsh) console.log('test/cli/completion.test.ts: zsh is not installed, so it is not tried')

  test('a shell that is none of ours is told', () => {
    expect(command.run('quotes completion fich')).toEqual({
      stdout: '',
      stderr: 'quotes: `completion` needs one shell; did you mean `fish`?\n',
      status: 2
    })
  })

  test.each(['bash', 'zsh', 'fish', 'powershell'])('%s gets a script that asks us', (shell) => {
    const {stdout, status} = command.run(`quotes completion ${shell}`)
    expect(status).toBe(0)
    expect(stdout).toContain(`completion words ${shell}`)
  })

  test('names of a folder are found in no more than a moment', () => {
    expect(command.run('quotes completion words bash -- -s mar').stdout).toBe('Maria Reyes\n:\n')
    expect(command.run('quotes completion words zsh -- --outlet=har').stdout).toBe('--outlet=Harbour Post\n:\n')
    expect(command.run('quotes completion words zsh -- nowhere -s ""').stdout).toBe(':\n')
  })

  test.skipIf(!hasBash)('bash completes', () => {
    const reply = (...words: string[]): string[] => {
      const typed = words.map((word) => `'${word}'`).join(' ')
      const line = `source <(quotes completion bash); COMP_WORDS=(quotes ${typed}); COMP_CWORD=${words.length}; _quotes quotes; printf '%s\\n' "\${COMPREPLY[@]}"`
      const {stdout, stderr} = command.run(`bash --norc -c "$LINE"`, {env: {LINE: line}})
      expect(stderr).toBe('')
      return stdout.split('\n').filter(Boolean)
    }
    expect(reply('--format', 'js')).toEqual(['json', 'jsonl'])
    expect(reply('--format', '=', 'ma')).toEqual(['markdown'])
    expect(reply('spe')).toEqual(['speakers'])
    expect(reply('speakers', '--json', '--not')).toEqual(['--not-speaker'])
    expect(reply('docs', '-s', 'reyes')).toEqual(['Maria Reyes'])
    expect(reply('docs', '-s', '"Tomas L')).toEqual(['Tomas Lindqvist'])
  })

  test.skipIf(!hasZsh)(
    'zsh completes at the prompt',
    () => {
      // A shell at a terminal that is none; a key of its own shows the line as it stands.
      const inner = `
      PS1='' PS2=''
      autoload -Uz compinit; compinit -u -D
      source <(quotes completion zsh)
      show() { print -r -- "<$BUFFER>"; BUFFER= }
      zle -N show; bindkey '^X' show
      print ready`
      const outer = `
      zmodload zsh/zpty
      zpty inner "ZDOTDIR=$PWD TERM=dumb zsh -i"
      until_() {
        local out= line; local -i tries=0
        while (( tries++ < 200 )); do
          if zpty -r -t inner line 2>/dev/null; then
            out+=$line; [[ $out == *$~1* ]] && { print -r -- $out; return }
          else sleep 0.1; fi
        done
      }
      until_ ready >/dev/null
      for typed; do zpty -w -n inner "$typed"$'\\t\\x18'; until_ '<*>'; done
      zpty -d inner`
      fs.writeFileSync(path.join(command.folder, '.zshrc'), inner)
      fs.writeFileSync(path.join(command.folder, 'outer.zsh'), outer)
      const typed = ['quotes -f mark', 'quotes docs -s reyes', 'quotes spea', 'quotes docs/int', 'quotes -o docs/ne']
      const {stdout} = command.run(`zsh -f outer.zsh ${typed.map((line) => `'${line}'`).join(' ')}`)
      expect([...stdout.matchAll(/<(.*)>/g)].map(([, line]) => line)).toEqual([
        'quotes -f markdown ',
        'quotes docs -s Maria\\ Reyes ',
        'quotes speakers ',
        'quotes docs/interviews/',
        'quotes -o docs/news/'
      ])
    },
    60_000
  )
})
