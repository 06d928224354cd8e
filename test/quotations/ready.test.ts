/**
 * Tables that the build makes ready: the same as what would be compiled.
 */
import {build} from 'esbuild'
import {expect, test} from 'vitest'
import {tables} from '../../bin/tables.ts'
import {languages} from '../../src/languages/index.ts'
import {type Table, tableOf} from '../../src/quotations/table.ts'

test('the tables of each language are those that its words give', async () => {
  const {outputFiles} = await build({
    stdin: {
      contents: `
        import {languages} from './src/languages/index.ts'
        import {ready} from './src/quotations/ready.ts'
        export const made = Object.entries(languages).map(([tag, {reporting}]) => [tag, ready.get(reporting)?.()])`,
      resolveDir: process.cwd()
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    plugins: [tables]
  })
  const code = Buffer.from((outputFiles[0] as {contents: Uint8Array}).contents).toString('base64')
  const {made} = (await import(`data:text/javascript;base64,${code}`)) as {made: Array<[string, Table | undefined]>}
  const compiled = Object.entries(languages).map(([tag, {reporting}]) => [
    tag,
    reporting ? tableOf(reporting) : undefined
  ])
  expect(made.filter(([, table]) => table).length).toBeGreaterThan(4)
  expect(made).toEqual(compiled)
})
