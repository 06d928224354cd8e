/**
 * The program as a thread of a pool: carries out the tasks of one job until it is ended.
 */
import {serve} from '../corpus/index.ts'
import {type Brief, carryOut, encoded} from './batch.ts'
import {type Job, startWorker} from './job.ts'
import type {Outcome} from './outcome.ts'

/** Begin to serve. */
export function thread(): void {
  serve<Job, Brief, Outcome[]>(async (job) => {
    const worker = await startWorker(job)
    return async (task, begun) => {
      const outcomes = await carryOut(task, worker, {begun, rest: () => null})
      return encoded(outcomes, job)
    }
  })
}
