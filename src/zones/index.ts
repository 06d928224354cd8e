/** The room `zones/`, not built yet: passes the tree through. */
import type {Root} from '../tree.ts'

export function zones(root: Root): Root {
  return root
}
