/** The room `metadata/`, not built yet: passes the tree through. */
import type {Root} from '../tree.ts'

export function metadata(root: Root): Root {
  return root
}
