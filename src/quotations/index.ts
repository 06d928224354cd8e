/** The room `quotations/`, not built yet: passes the tree through. */
import type {Root} from '../tree.ts'

export function quotations(root: Root): Root {
  return root
}
