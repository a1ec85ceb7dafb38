/**
 * The lines of a file in a run folder, streamed. The file is split at the byte `\n`, which is never part of a longer
 * UTF-8 character, and each line is decoded whole: neither characters nor lines can be cut by the edge of a chunk.
 */
import { isUtf8 } from 'node:buffer'
import { dirname, join } from 'node:path'
import { fail } from '../errors.ts'
import type { FileReader, Host } from '../host/host.ts'
import { runFiles } from './run-folder.ts'

const chunkBytes = 1_048_576
/** No line that hearsay writes comes near; a file without line ends must not fill the memory. */
const maximumLineBytes = 16 * chunkBytes
const newline = 10

/** One line of a file, without its end. */
export interface Line {
  /** Counted from 1. */
  readonly number: number
  readonly text: string
}

/**
 * Streams the lines of a file in a run folder, holding one chunk (1 MB) or the longest line in memory.
 * @param folder - the run folder, absolute
 * @param name - the file's name in it
 * @throws HearsayError RUN_FOLDER_INVALID if the folder or file is not there or cannot be read; with `name:LINE` if a
 * line is not UTF-8, is longer than 16 MiB, or is the last one and lacks its `\n`
 */
export function* readLines(host: Host, folder: string, name: string): Generator<Line, void, undefined> {
  const reader = openRunFile(host, folder, name)
  try {
    let buffer = Buffer.allocUnsafe(chunkBytes)
    let kept = 0
    let number = 1
    for (;;) {
      if (kept === buffer.length) buffer = Buffer.concat([buffer], Math.min(2 * kept, maximumLineBytes))
      const read = readChunk(reader, buffer.subarray(kept), folder, name)
      if (read === 0) break
      const filled = buffer.subarray(0, kept + read)
      let from = 0
      for (let to = filled.indexOf(newline, kept); to !== -1; to = filled.indexOf(newline, from)) {
        const bytes = filled.subarray(from, to)
        if (!isUtf8(bytes))
          failAtLine(folder, name, number, 'must be UTF-8 text, but this line holds other bytes.')
        yield { number, text: bytes.toString('utf8') }
        number += 1
        from = to + 1
      }
      filled.copyWithin(0, from)
      kept = filled.length - from
      if (kept === maximumLineBytes)
        failAtLine(folder, name, number, `must hold lines of less than ${maximumLineBytes} bytes.`)
    }
    if (kept > 0)
      failAtLine(folder, name, number, 'must end with a newline, but breaks off within this line.')
  } finally {
    reader.close()
  }
}

/** Throws RUN_FOLDER_INVALID for a line of a file in a run folder, saying how to see it and what to do. */
export function failAtLine(folder: string, name: string, line: number, message: string): never {
  return fail('RUN_FOLDER_INVALID', message, {
    where: `${name}:${line}`,
    hint: `sed -n ${line}p ${join(folder, name)} shows the line; hearsay run SCENARIO.yaml --force writes the run anew`,
  })
}

function openRunFile(host: Host, folder: string, name: string): FileReader {
  const { files } = host
  const hint = 'hearsay run SCENARIO.yaml makes a run folder and names it'
  const kind = files.stat(folder)?.kind
  if (kind === undefined)
    fail('RUN_FOLDER_INVALID', 'must be a run folder, but there is nothing at that path.', {
      where: folder,
      hint,
    })
  if (kind === 'file')
    fail('RUN_FOLDER_INVALID', 'must be a run folder, not a file.', {
      where: folder,
      hint: `name the folder instead: ${dirname(folder)}`,
    })
  if (files.stat(join(folder, name))?.kind !== 'file') {
    const isRun = files.stat(join(folder, runFiles.identity)) !== undefined
    fail('RUN_FOLDER_INVALID', `must be a ${isRun ? 'complete ' : ''}run folder, but holds no ${name}.`, {
      where: folder,
      hint,
    })
  }
  try {
    return files.openReader(join(folder, name))
  } catch (error) {
    return failUnreadable(folder, name, error)
  }
}

function readChunk(reader: FileReader, into: Uint8Array, folder: string, name: string): number {
  try {
    return reader.read(into)
  } catch (error) {
    return failUnreadable(folder, name, error)
  }
}

function failUnreadable(folder: string, name: string, error: unknown): never {
  const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
  return fail('RUN_FOLDER_INVALID', `cannot be read (${reason}).`, {
    where: join(folder, name),
    hint: 'check that you may read it',
  })
}
