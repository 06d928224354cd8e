/**
 * How the tests are run.
 */
import {defineConfig} from 'vitest/config'
import {textsInTests} from './bin/text.ts'

export default defineConfig({
  plugins: [
    textsInTests,
    // Citation styles are imported as text; the build does it with a loader.
    {
      name: 'text-files',
      enforce: 'pre',
      transform: (code, id) => (/\.(?:csl|xml)$/.test(id) ? `export default ${JSON.stringify(code)}` : undefined)
    }
  ],
  test: {include: ['test/**/*.test.ts'], setupFiles: ['test/setup.ts'], testTimeout: 30_000}
})
