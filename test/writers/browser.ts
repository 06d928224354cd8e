/**
 * Pages opened in Debian’s Chromium, for the tests of the report; null where it is not installed.
 *
 * Whatever a page says on its console, and whatever it asks for but itself, is kept.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium, type Page} from 'playwright-core'

const executablePath = '/usr/bin/chromium'

export const hasBrowser = fs.existsSync(executablePath)

export interface Browser {
  /** Open a page that is this text, in a window of its own. */
  open(html: string, how?: {width?: number; height?: number; dark?: boolean; script?: boolean}): Promise<Opened>
  close(): Promise<void>
}

export interface Opened {
  page: Page
  /** Faults, warnings and notes of the console. */
  said: string[]
  /** Addresses asked for besides the page. */
  asked: string[]
}

export async function startBrowser(): Promise<Browser> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'quotes-browser-'))
  const options = {
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  }
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), options)
  const browser = context.browser()
  let pages = 0
  return {
    async open(html, {width = 1280, height = 900, dark = false, script = true} = {}) {
      const file = path.join(folder, `${++pages}.html`)
      fs.writeFileSync(file, html)
      const own = script || !browser ? context : await browser.newContext({javaScriptEnabled: false})
      const page = await own.newPage()
      const said: string[] = []
      const asked: string[] = []
      page.on('console', (message) => said.push(message.text()))
      page.on('pageerror', (error) => said.push(error.message))
      page.on('dialog', (dialog) => {
        said.push(`dialog ${dialog.message()}`)
        void dialog.dismiss()
      })
      const address = pathToFileURL(file).href
      page.on('request', (request) => {
        if (request.url() !== address) asked.push(request.url())
      })
      await page.setViewportSize({width, height})
      await page.emulateMedia({colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce'})
      await page.goto(address)
      return {page, said, asked}
    },
    async close() {
      await context.close()
      fs.rmSync(folder, {recursive: true, force: true})
    }
  }
}
