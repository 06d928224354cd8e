/**
 * The command. Nothing else knows that there is a process.
 */
import fs from 'node:fs'
import {annotate, parse, records} from '../src/index.ts'

const args = process.argv.slice(2)
const documents = args[0] === 'documents'
const target = args.at(-1) as string
const names = fs.statSync(target).isDirectory()
  ? fs
      .readdirSync(target)
      .sort()
      .map((name) => `${target}/${name}`)
  : [target]
const at = args.indexOf('--kind')
const kinds = new Set((at < 0 ? 'answer,statement,direct,mixed,indirect' : (args[at + 1] as string)).split(','))
let out = ''
for (const path of names) {
  const root = annotate(parse(fs.readFileSync(path, 'utf8'), {path}), {now: new Date().toISOString().slice(0, 10)})
  if (documents) out += `${JSON.stringify({path, ...root.about})}\n`
  else for (const record of records(root)) if (kinds.has(record.kind)) out += `${JSON.stringify(record)}\n`
}
process.stdout.write(out)
