/**
 * Text → XML 1.0, whatever the text is.
 */

/** What XML 1.0 cannot hold, not even as a number: most controls, lone surrogates, two noncharacters. */
const impossible = (): RegExp => /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/gu

/** What may not stand as it is: markup, what a reader would change, what could act on a terminal. */
const escaped = (): RegExp =>
  /[&<>"'\r\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

const named: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;'}

/** Character data, also fit for an attribute; what XML cannot hold as U+FFFD. */
export function xml(text: string): string {
  return text
    .replace(impossible(), '\ufffd')
    .replace(escaped(), (found) => named[found] ?? `&#x${(found.codePointAt(0) as number).toString(16)};`)
}

/** An element; attributes without a value are left out. `content` is XML already. */
export function element(
  name: string,
  attributes: {readonly [attribute: string]: string | null | undefined},
  content = ''
): string {
  let tag = name
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) tag += ` ${attribute}="${xml(value).replace(/[\t\n]/g, ' ')}"`
  }
  return content ? `<${tag}>${content}</${name}>` : `<${tag}/>`
}
