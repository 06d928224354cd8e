/**
 * The script of the page: shows of the records those that are asked for, and says how many.
 *
 * Everything it works on is on the page already; it adds nothing to it but states and counts.
 */
import {fold, termsOf} from './fold.ts'
import {painter} from './marks.ts'
import {choose, type Data} from './state.ts'
import {timeline} from './timeline.ts'

const data = JSON.parse(byId('data').textContent ?? '') as Data
const articles = [...document.querySelectorAll('article')]
const form = document.querySelector('form')
const when = timeline(document, apply)
const paint = painter(articles)
/** Folded words of each record, made when there is first something to search for. */
let texts: string[] | null = null
let shown = articles.map(() => true)
let telling = 0

if (form) start(form)

function byId(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement
}

function start(form: HTMLFormElement): void {
  const search = byId('q') as HTMLInputElement
  let typing = 0
  // Ready when the first letter comes.
  search.addEventListener('focus', searched, {once: true})
  search.addEventListener('input', () => {
    clearTimeout(typing)
    typing = setTimeout(apply, 60)
  })
  form.addEventListener('change', (event) => {
    if (event.target !== search) apply()
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => {
    when.clear()
    // The boxes are empty only after this event.
    setTimeout(() => {
      apply()
      search.focus()
    })
  })
  // A narrow screen shows the records first.
  if (matchMedia('(max-width: 62rem)').matches) form.querySelector('details')?.removeAttribute('open')
  apply()
}

function searched(): string[] {
  texts ??= articles.map((one) => fold([...one.querySelectorAll('.find')].map((part) => part.textContent).join('\n')))
  return texts
}

function apply(): void {
  if (!form) return
  const terms = termsOf((byId('q') as HTMLInputElement).value)
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
  const values = data.facets.map(
    ({name}) => new Set(boxes.filter((box) => box.checked && box.name === name).map(({value}) => Number(value)))
  )
  const found = choose(data, articles.length, searched, {terms, values, marks: when.chosen})
  articles.forEach((one, at) => {
    if (shown[at] !== found.records[at]) one.hidden = !found.records[at]
  })
  shown = found.records
  for (const box of boxes) {
    const facet = data.facets.findIndex(({name}) => name === box.name)
    const count = found.facets[facet]?.get(Number(box.value)) ?? 0
    const label = box.parentElement as HTMLElement
    label.classList.toggle('none', count === 0)
    ;(label.querySelector('.count') as HTMLElement).textContent = String(count)
  }
  when.update(found.marks)
  paint(terms)
  byId('none').hidden = found.total > 0
  const isAll = terms.length === 0 && when.chosen.size === 0 && values.every(({size}) => size === 0)
  ;(byId('reset') as HTMLButtonElement).disabled = isAll
  tell(`${found.total} of ${articles.length} shown`)
}

/** Said when it has come to rest, so that a reader aloud is not cut short by every key. */
function tell(sentence: string): void {
  clearTimeout(telling)
  telling = setTimeout(() => {
    const status = byId('status')
    if (status.textContent !== sentence) status.textContent = sentence
  }, 250)
}
