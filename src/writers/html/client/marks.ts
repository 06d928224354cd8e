/**
 * Matches of a search, painted where they stand without a change of the page.
 *
 * Only in records that are on the screen or near it, so that typing is never held up; where the browser cannot paint
 * so, the records are found all the same.
 */
import {findTerms} from './fold.ts'

/** @returns What paints the matches of other terms. */
export function painter(articles: ReadonlyArray<Element>): (terms: ReadonlyArray<string>) => void {
  if (typeof Highlight !== 'function' || !CSS.highlights) return () => {}
  const highlight = new Highlight()
  CSS.highlights.set('found', highlight)
  let wanted: ReadonlyArray<string> = []
  const near = new Set<Element>()
  const painted = new Set<Element>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const {target, isIntersecting} of entries) {
        if (isIntersecting) near.add(target)
        else near.delete(target)
      }
      paint()
    },
    {rootMargin: '50%'}
  )
  for (const article of articles) observer.observe(article)

  return (terms) => {
    wanted = terms
    highlight.clear()
    painted.clear()
    paint()
  }

  function paint(): void {
    if (wanted.length === 0) return
    for (const article of near) {
      if (painted.has(article)) continue
      painted.add(article)
      for (const element of article.querySelectorAll('.find')) add(element)
    }
  }

  /** Matches within an element, which may run over several of its texts. */
  function add(element: Element): void {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const texts: Array<{node: Text; from: number}> = []
    let whole = ''
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      texts.push({node, from: whole.length})
      whole += node.data
    }
    for (const [start, end] of findTerms(whole, wanted)) {
      const first = texts.findLast(({from}) => from <= start)
      const last = texts.findLast(({from}) => from < end)
      if (!first || !last) continue
      // Not a live one: each of those is looked at with every change of the page.
      highlight.add(
        new StaticRange({
          startContainer: first.node,
          startOffset: start - first.from,
          endContainer: last.node,
          endOffset: end - last.from
        })
      )
    }
  }
}
