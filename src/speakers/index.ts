/** The room `speakers/`, not built yet: passes the tree through. */
import type {Root} from '../tree.ts'

export function speakers(root: Root): Root {
  return root
}
