/**
 * Properties are tried on the same texts each time, so that a change is judged by what it changed; `FUZZ=1` draws
 * new ones, and what they find becomes a case of its own.
 */
import fc from 'fast-check'

if (!process.env.FUZZ) fc.configureGlobal({seed: 20261122})
