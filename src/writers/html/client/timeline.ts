/**
 * The timeline as something to choose from: each mark a button, one of them in the order of the Tab key, the rest
 * reached by the arrow keys.
 */

export interface Timeline {
  chosen: ReadonlySet<number>
  /** Tell how many records each mark stands for now. */
  update(counts: ReadonlyMap<number, number>): void
  clear(): void
}

export function timeline(root: ParentNode, onChange: () => void): Timeline {
  const lanes = [...root.querySelectorAll('.lane')].map((lane) => [...lane.querySelectorAll<SVGGElement>('.mark')])
  const marks = lanes.flat()
  const chosen = new Set<number>()
  for (const mark of marks) {
    mark.setAttribute('role', 'button')
    mark.setAttribute('aria-pressed', 'false')
    mark.setAttribute('tabindex', '-1')
    mark.addEventListener('click', () => toggle(mark))
    mark.addEventListener('keydown', (event) => onKey(event, mark))
  }
  marks[0]?.setAttribute('tabindex', '0')

  return {
    chosen,
    update(counts) {
      for (const mark of marks) {
        const count = counts.get(place(mark)) ?? 0
        const label = `${mark.dataset.of}: ${count}`
        mark.classList.toggle('none', count === 0)
        mark.setAttribute('aria-label', label)
        const [title] = mark.getElementsByTagName('title')
        if (title) title.textContent = label
        const side = mark.querySelector('.side')
        if (side) side.textContent = String(count)
      }
    },
    clear() {
      chosen.clear()
      for (const mark of marks) mark.setAttribute('aria-pressed', 'false')
    }
  }

  function toggle(mark: SVGGElement): void {
    const at = place(mark)
    if (!chosen.delete(at)) chosen.add(at)
    mark.setAttribute('aria-pressed', String(chosen.has(at)))
    stopAt(mark)
    onChange()
  }

  function stopAt(mark: SVGGElement): void {
    for (const other of marks) other.setAttribute('tabindex', other === mark ? '0' : '-1')
  }

  function onKey(event: KeyboardEvent, mark: SVGGElement): void {
    const {key} = event
    if (key === 'Enter' || key === ' ') toggle(mark)
    else {
      const next = neighbour(mark, key)
      if (!next) return
      stopAt(next)
      next.focus()
    }
    event.preventDefault()
  }

  function neighbour(mark: SVGGElement, key: string): SVGGElement | undefined {
    const row = lanes.findIndex((lane) => lane.includes(mark))
    const lane = lanes[row] as SVGGElement[]
    const at = lane.indexOf(mark)
    switch (key) {
      case 'ArrowRight':
        return lane[at + 1]
      case 'ArrowLeft':
        return lane[at - 1]
      case 'Home':
        return lane[0]
      case 'End':
        return lane.at(-1)
      case 'ArrowDown':
        return nearest(
          mark,
          lanes.slice(row + 1).find((other) => other.length > 0)
        )
      case 'ArrowUp':
        return nearest(
          mark,
          lanes.slice(0, row).findLast((other) => other.length > 0)
        )
    }
    return undefined
  }
}

function place(mark: SVGGElement): number {
  return Number(mark.dataset.at)
}

/** The mark of a lane that stands nearest below or above. */
function nearest(mark: SVGGElement, lane: SVGGElement[] | undefined): SVGGElement | undefined {
  const from = middle(mark)
  return lane?.reduce((best, other) => (Math.abs(middle(other) - from) < Math.abs(middle(best) - from) ? other : best))
}

function middle(mark: SVGGElement): number {
  const {x, width} = mark.getBBox()
  return x + width / 2
}
