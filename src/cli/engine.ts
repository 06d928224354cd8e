/**
 * The engine, told what is ahead: little, or many documents.
 *
 * By itself it optimises for a few functions that run for long. Ours are a thousand, each run a little for every
 * document: optimised later, and with fewer others copied into each, they need up to a third less time, since what
 * is never hot is not compiled and what is stays within the processor’s reach.
 * Measured with pages to JSON Lines: 11 MB took 6.5 s of one core and take 4.6, 33 MB took 13.1 and take 10.9.
 *
 * A page of 9 kB is read before anything that is optimised for it would pay: not to begin saves a seventh of its time
 * and a quarter of what all cores do.
 */
/** Releases of Node whose engine is known to have these settings; another would complain on standard error. */
const known = {from: 20, to: 24}

/** Bytes of input from which on much is expected. */
export const longer = 200_000

/** For one small file or a few: nothing is made fast that is soon over. */
export const little: ReadonlyArray<string> = [
  '--interrupt-budget=1000000',
  '--no-sparkplug',
  // Expressions are carried out as they are so many times before they are made into machine code.
  '--regexp-tier-up-ticks=50',
  '--no-regexp-peephole-optimization'
]

/** For many documents. */
export const much: ReadonlyArray<string> = [
  // After so much bytecode carried out a function is looked at again; 132 kB else.
  '--interrupt-budget=300000',
  // So much bytecode of others is copied into one; 920 else.
  '--max-inlined-bytecode-size-cumulative=200',
  '--sparkplug',
  '--regexp-tier-up-ticks=1',
  '--regexp-peephole-optimization',
  // What ran once, at the start, is worth keeping for the next run.
  '--no-flush-bytecode'
]

/**
 * For several threads that have all processors at work: each clears its own heap, and waits for no helper that has to
 * wait for a processor. A twentieth less time on two.
 */
export const crowded: ReadonlyArray<string> = ['--no-parallel-scavenge', '--no-concurrent-marking']

/** For one small file again, whatever was set since. */
export const littleAgain: ReadonlyArray<string> = [
  ...little,
  '--max-inlined-bytecode-size-cumulative=920',
  '--flush-bytecode',
  '--parallel-scavenge',
  '--concurrent-marking'
]

/** Prepare the engine; threads that are started later are prepared too. */
export function prepare(settings: ReadonlyArray<string>, version: string): void {
  const release = Number(version.split('.', 1)[0])
  if (release < known.from || release > known.to) return
  const {setFlagsFromString} = process.getBuiltinModule('v8')
  for (const setting of settings) setFlagsFromString(setting)
}
