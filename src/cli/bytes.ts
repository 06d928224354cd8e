/**
 * Texts → their UTF-8, put together.
 *
 * Each text is encoded as it comes: one long text made of all of them would be copied twice before, at several times
 * the cost.
 */

/** Least size of a piece. */
const pieceSize = 65_536

export class Bytes {
  /** How many there are. */
  length = 0
  private readonly pieces: Uint8Array[] = []
  private piece = Buffer.alloc(0)
  private used = 0

  add(text: string | Uint8Array): void {
    if (typeof text === 'string' && text.length < pieceSize) {
      // No unit takes more than three.
      if (text.length * 3 > this.piece.length - this.used) this.begin(text.length * 3)
      const written = this.piece.write(text, this.used)
      this.used += written
      this.length += written
    } else {
      this.end()
      const bytes = typeof text === 'string' ? Buffer.from(text) : text
      this.pieces.push(bytes)
      this.length += bytes.length
    }
  }

  /** All of them; none are left. */
  take(): Uint8Array {
    this.end()
    const [only = new Uint8Array()] = this.pieces
    const all = this.pieces.length < 2 ? only : Buffer.concat(this.pieces)
    this.pieces.length = 0
    this.piece = Buffer.alloc(0)
    this.used = 0
    this.length = 0
    return all
  }

  private begin(least: number): void {
    this.end()
    this.piece = Buffer.allocUnsafeSlow(Math.max(least, 2 * pieceSize))
    this.used = 0
  }

  private end(): void {
    if (this.used > 0) this.pieces.push(this.piece.subarray(0, this.used))
    this.piece = this.piece.subarray(this.used)
    this.used = 0
  }
}
