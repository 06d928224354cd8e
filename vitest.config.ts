import {defineConfig} from 'vitest/config'
import {textsInTests} from './bin/text.ts'

export default defineConfig({
  plugins: [textsInTests],
  test: {include: ['test/**/*.test.ts'], setupFiles: ['test/setup.ts'], testTimeout: 30_000}
})
