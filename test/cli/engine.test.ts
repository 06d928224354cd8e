import {spawnSync} from 'node:child_process'
import {expect, test} from 'vitest'
import {little, much} from '../../src/cli/engine.ts'

test.each([...little, ...much])('the engine knows %s', (setting) => {
  const code = `require('node:v8').setFlagsFromString(${JSON.stringify(setting)})`
  const {status, stderr} = spawnSync(process.execPath, ['-e', code], {encoding: 'utf8'})
  expect({status, stderr}).toEqual({status: 0, stderr: ''})
})

test('the engine complains of what it does not know, so later releases are left alone', () => {
  const {stderr} = spawnSync(process.execPath, ['-e', `require('node:v8').setFlagsFromString('--no-such-setting')`], {
    encoding: 'utf8'
  })
  expect(stderr).toContain('no-such-setting')
})
