/**
 * Tables that are compiled already. In the sources there are none; the build of the command puts a module of its own in
 * the place of this one (`bin/tables.ts`), since to compile the English words takes as long as to read a page.
 */
import type {Reporting} from '../languages/index.ts'
import type {Table} from './table.ts'

export const ready: ReadonlyMap<Reporting, () => Table> = new Map()
