/**
 * Files that the build takes in as text, and a package without types.
 */
declare module '*.csl' {
  const text: string
  export default text
}

declare module '*.xml' {
  const text: string
  export default text
}

declare module 'citeproc' {
  interface System {
    /** A locale as XML. */
    retrieveLocale(tag: string): string
    retrieveItem(id: string): unknown
  }

  class Engine {
    /** @param style A style as XML. Throws where it is none. */
    constructor(system: System, style: string, locale: string)
    updateItems(ids: ReadonlyArray<string>): void
    /** Entries as HTML, in the order of the style; false where it has no bibliography. */
    makeBibliography(): [parameters: {entry_ids: string[][]}, entries: string[]] | false
  }

  const citeproc: {Engine: typeof Engine}
  export default citeproc
}
