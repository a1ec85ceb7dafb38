/** SHA-256 and length of a file of any size, read piece by piece. */
import { createHash } from 'node:crypto'
import type { Host } from '../host/host.ts'

const PIECE_BYTES = 1 << 20

/** @throws the system's error if the file cannot be read */
export function hashFile(host: Host, path: string): { readonly bytes: number; readonly sha256: string } {
  const reader = host.files.openReader(path)
  try {
    const hash = createHash('sha256')
    const piece = new Uint8Array(PIECE_BYTES)
    let bytes = 0
    for (let read = reader.read(piece); read > 0; read = reader.read(piece)) {
      hash.update(piece.subarray(0, read))
      bytes += read
    }
    return { bytes, sha256: hash.digest('hex') }
  } finally {
    reader.close()
  }
}
