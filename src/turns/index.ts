/** The room `turns/`, not built yet: passes the tree through. */
import type {Root} from '../tree.ts'

export function turns(root: Root): Root {
  return root
}
