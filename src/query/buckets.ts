/**
 * Things filed under several keys each, to be found by any of them.
 */
export class Buckets<Item> {
  readonly #byKey = new Map<string, Item[]>()

  /** File a thing; the keys of one thing are distinct. */
  add(keys: Iterable<string>, item: Item): void {
    for (const key of keys) {
      const bucket = this.#byKey.get(key)
      if (bucket) bucket.push(item)
      else this.#byKey.set(key, [item])
    }
  }

  /**
   * What any of the keys leads to, once each, in the order of the keys.
   *
   * @param most Keys that lead to more are passed over.
   */
  at(keys: Iterable<string>, most = Number.POSITIVE_INFINITY): Item[] {
    const found = new Set<Item>()
    for (const key of keys) {
      const bucket = this.#byKey.get(key)
      if (bucket && bucket.length <= most) for (const item of bucket) found.add(item)
    }
    return [...found]
  }
}
