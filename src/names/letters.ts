/**
 * Which sounds the letters of a name can stand for, as data: classes of consonants, classes of vowels, one bit each.
 */

const K = 1 << 0,
  G = 1 << 1,
  J = 1 << 2,
  S = 1 << 3,
  C = 1 << 4,
  SH = 1 << 5,
  X = 1 << 6,
  H = 1 << 7,
  D = 1 << 8
const Z = 1 << 9,
  T = 1 << 10,
  B = 1 << 11,
  P = 1 << 12,
  W = 1 << 13,
  F = 1 << 14,
  L = 1 << 15,
  M = 1 << 16
const N = 1 << 17,
  R = 1 << 18,
  KS = 1 << 19

/** Vowel classes. */
const A = 1,
  I = 2,
  U = 4
/**
 * A gap holds the classes of its first vowel, of its last, whether any is u, and whether it is a lone final e, o or u,
 * which spellings add and drop. Saud and Suad differ in the order alone; au is one vowel (Hawl, Hol).
 */
const FIRST = 7,
  LAST = 7 << 3,
  HAS_U = 1 << 6,
  WEAK = 1 << 7
/** A long vowel that Arabic script writes: ei, ai, ee. */
const LONG = 1 << 8

export {A, B, C, F, FIRST, HAS_U, I, J, K, L, LAST, LONG, M, N, P, R, S, U, W, WEAK}

/** Consonants of more than one letter, longest first; read before single letters. */
export const groups: Readonly<Record<string, ReadonlyArray<readonly [string, number]>>> = {
  c: [
    ['ch', C | SH | X | J],
    ['ck', K],
    ['cz', C],
    ['cs', C | KS]
  ],
  d: [
    ['dzh', J],
    ['dj', J],
    ['dh', D | Z]
  ],
  g: [['gh', G]],
  k: [
    ['kh', X | H],
    ['ks', KS]
  ],
  p: [['ph', F]],
  q: [['qu', K]],
  s: [
    ['shch', SH | C],
    ['sch', SH],
    ['sh', SH]
  ],
  t: [
    ['tsch', C],
    ['tch', C],
    ['th', T | S | Z]
  ],
  z: [['zh', J | Z]]
}

export const singles: Readonly<Record<string, number>> = {
  b: B,
  d: D,
  f: F,
  g: G | J,
  h: H,
  j: J,
  k: K,
  l: L,
  m: M,
  n: N,
  p: P | B,
  q: K | G,
  r: R,
  s: S,
  t: T,
  v: W,
  w: W,
  x: KS | X,
  z: Z
}

export const vowelLetters: Readonly<Record<string, number>> = {a: A, e: A | I, i: I, o: U, u: U, y: I}

/** The likeliest sound of each set that a spelling makes. */
export const likeliest = new Map<number, string>([
  [K | G, 'k'],
  [K, 'k'],
  [K | J | C, 'k'],
  [G | J, 'g'],
  [G, 'g'],
  [J, 'j'],
  [J | Z, 'j'],
  [X | H, 'x'],
  [H, 'h'],
  [D | Z, 'z'],
  [Z, 'z'],
  [D, 'd'],
  [T | S | Z, 't'],
  [T, 't'],
  [S, 's'],
  [S | C | J, 's'],
  [C | SH | X | J, 'c'],
  [C, 'c'],
  [C | KS, 'c'],
  [SH, '$'],
  [SH | C, '$'],
  [W, 'w'],
  [P | B, 'p'],
  [B, 'b'],
  [F, 'f'],
  [L, 'l'],
  [M, 'm'],
  [N, 'n'],
  [R, 'r'],
  [KS, 'q'],
  [KS | X, 'q']
])
