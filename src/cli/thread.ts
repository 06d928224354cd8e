/**
 * The program as a thread of a pool: carries out the tasks of one job until it is ended.
 */
import {serve} from '../corpus/index.ts'
import {carryOut, encoded, type Task} from './batch.ts'
import {type Job, type Outcome, startWorker} from './job.ts'

/** Begin to serve. */
export function thread(): void {
  serve<Job, Task, Outcome[]>(async (job) => {
    const worker = await startWorker(job)
    return async (task, begun) => {
      const outcomes = await carryOut(task, worker, job, {begun, rest: () => null})
      return encoded(outcomes)
    }
  })
}
