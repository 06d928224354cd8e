/**
 * How the tests are run.
 */
import {defineConfig} from 'vitest/config'

export default defineConfig({
  // Citation styles are imported as text; the build does it with a loader.
  plugins: [
    {
      name: 'text-files',
      enforce: 'pre',
      transform: (code, id) => (/\.(?:csl|xml)$/.test(id) ? `export default ${JSON.stringify(code)}` : undefined)
    }
  ],
  test: {include: ['test/**/*.test.ts'], setupFiles: ['test/setup.ts'], testTimeout: 30_000}
})
