/**
 * Short lists put in order: the engine’s sort makes several arrays for each.
 */

/** Longer ones the engine sorts. */
const short = 24

/** Sorts a list in place; equals keep their order. */
export function inOrder<Item>(list: Item[], compare: (a: Item, b: Item) => number): Item[] {
  if (list.length > short) return list.sort(compare)
  for (let at = 1; at < list.length; at++) {
    const item = list[at] as Item
    let place = at
    while (place > 0 && compare(list[place - 1] as Item, item) > 0) {
      list[place] = list[place - 1] as Item
      place--
    }
    list[place] = item
  }
  return list
}

/** A list with one more; what is pushed to an empty one makes it room for seventeen. */
export function appended<Item>(list: Item[], item: Item): Item[] {
  if (list.length === 0) return [item]
  list.push(item)
  return list
}
