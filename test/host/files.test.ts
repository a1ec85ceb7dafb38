/** The contract of `Files`, held against the real disk and the captured one alike. */
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Files } from '../../src/host/host.ts'
import { codeOf, inEmptyFolder, type WorldName, worlds } from './both-worlds.ts'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))
const textOf = (files: Files, path: string) => Buffer.from(files.read(path)).toString('utf8')

function contract(world: WorldName): void {
  const files = suite(`files of the ${world} world`)
  const check = (name: string, work: (files: Files, folder: string) => void) =>
    files(name, () => inEmptyFolder(world, work))

  check('what is written whole is read back, as text or bytes, also over what was there', (disk, folder) => {
    const path = `${folder}/a.txt`
    disk.writeWhole(path, 'über 🙂\n')
    assert.is(textOf(disk, path), 'über 🙂\n')
    assert.equal(disk.stat(path), { kind: 'file', bytes: 11 })
    disk.writeWhole(path, new Uint8Array([0, 255, 10]))
    assert.equal([...disk.read(path)], [0, 255, 10])
    disk.writeWhole(path, '')
    assert.equal(disk.stat(path), { kind: 'file', bytes: 0 })
    assert.equal(disk.list(folder), ['a.txt'], 'nothing is left beside it')
  })

  check('what is read or written may be changed afterwards without harm to the file', (disk, folder) => {
    const path = `${folder}/a`
    const written = Buffer.from('abc')
    disk.writeWhole(path, written)
    written[0] = 0
    const read = disk.read(path)
    assert.is(Buffer.from(read).toString(), 'abc')
    read[1] = 0
    assert.is(textOf(disk, path), 'abc')
    const writer = disk.openWriter(path)
    const chunk = Buffer.from('xy')
    writer.write(chunk)
    chunk[0] = 0
    writer.write(chunk)
    writer.close()
    assert.equal([...disk.read(path)], [120, 121, 0, 121])
  })

  check('a writer starts anew and hands its bytes on at once', (disk, folder) => {
    const path = `${folder}/log`
    disk.writeWhole(path, 'old')
    const writer = disk.openWriter(path)
    assert.equal(disk.stat(path), { kind: 'file', bytes: 0 })
    writer.write(bytesOf('one\n'))
    assert.is(textOf(disk, path), 'one\n')
    writer.write(new Uint8Array(0))
    writer.write(bytesOf('two\n'))
    writer.sync()
    assert.is(textOf(disk, path), 'one\ntwo\n')
    writer.close()
    assert.is(textOf(disk, path), 'one\ntwo\n')
  })

  check('a file removed or replaced while it is written takes no more', (disk, folder) => {
    const path = `${folder}/log`
    const writer = disk.openWriter(path)
    writer.write(bytesOf('one'))
    disk.remove(path)
    writer.write(bytesOf('two'))
    assert.is(disk.stat(path), undefined)
    disk.writeWhole(path, 'another')
    writer.write(bytesOf('three'))
    writer.close()
    assert.is(textOf(disk, path), 'another')
  })

  check('a reader gives the bytes in order, as many as fit, then 0', (disk, folder) => {
    const path = `${folder}/a`
    disk.writeWhole(path, 'abcdefgh')
    const reader = disk.openReader(path)
    const into = new Uint8Array(3)
    const parts: string[] = []
    for (let count = reader.read(into); count > 0; count = reader.read(into)) {
      parts.push(Buffer.from(into.subarray(0, count)).toString())
    }
    assert.equal(parts, ['abc', 'def', 'gh'])
    assert.is(reader.read(into), 0)
    reader.close()
  })

  check('createNew makes a file once', (disk, folder) => {
    const path = `${folder}/.lock`
    assert.is(disk.createNew(path, '1'), true)
    assert.is(disk.createNew(path, '2'), false)
    assert.is(textOf(disk, path), '1')
    assert.is(disk.createNew(folder, 'x'), false, 'a folder is in the way as well')
    disk.remove(path)
    assert.is(disk.createNew(path, '3'), true)
  })

  check('makeFolder makes all folders on the way and is content with one that is there', (disk, folder) => {
    disk.makeFolder(`${folder}/a/b/c`)
    disk.makeFolder(`${folder}/a/b`)
    disk.makeFolder(`${folder}/a/b/c`)
    assert.is(disk.stat(`${folder}/a/b/c`)?.kind, 'folder')
    assert.equal(disk.list(`${folder}/a`), ['b'])
  })

  check('list gives names in order of code units, of files and folders', (disk, folder) => {
    for (const name of ['b', 'a10', 'a9', 'B', 'ä', '🙂', '.hidden', 'é'])
      disk.writeWhole(`${folder}/${name}`, '')
    disk.makeFolder(`${folder}/Z/inner`)
    assert.equal(disk.list(folder), ['.hidden', 'B', 'Z', 'a10', 'a9', 'b', 'ä', 'é', '🙂'])
    disk.makeFolder(`${folder}/empty`)
    assert.equal(disk.list(`${folder}/empty`), [])
  })

  check(
    'remove takes a file, or a folder with all it holds, and minds nothing that is not there',
    (disk, folder) => {
      disk.makeFolder(`${folder}/run/inputs`)
      disk.writeWhole(`${folder}/run/inputs/a`, 'a')
      disk.writeWhole(`${folder}/run/b`, 'b')
      disk.writeWhole(`${folder}/runner`, 'c')
      disk.remove(`${folder}/run`)
      assert.equal(disk.list(folder), ['runner'])
      disk.remove(`${folder}/run`)
      disk.remove(`${folder}/none/at/all`)
      disk.remove(`${folder}/runner/below/a/file`)
      assert.equal(disk.list(folder), ['runner'])
      disk.remove(`${folder}/runner`)
      assert.equal(disk.list(folder), [])
    },
  )

  check('stat knows files, folders and nothing, also below a file', (disk, folder) => {
    disk.writeWhole(`${folder}/a`, '12345')
    assert.equal(disk.stat(`${folder}/a`), { kind: 'file', bytes: 5 })
    assert.is(disk.stat(folder)?.kind, 'folder')
    assert.is(disk.stat(`${folder}/b`), undefined)
    assert.is(disk.stat(`${folder}/a/b`), undefined)
  })

  check('failures bear the code of the system', (disk, folder) => {
    const file = `${folder}/file`
    disk.writeWhole(file, 'x')
    disk.makeFolder(`${folder}/dir`)
    const into = new Uint8Array(1)
    const codes = {
      readNothing: codeOf(() => disk.read(`${folder}/none`)),
      readFolder: codeOf(() => disk.read(folder)),
      readBelowFile: codeOf(() => disk.read(`${file}/x`)),
      openNothing: codeOf(() => disk.openReader(`${folder}/none`)),
      openFolder: codeOf(() => disk.openReader(folder).read(into)),
      writeIntoNothing: codeOf(() => disk.openWriter(`${folder}/none/x`)),
      writeFolder: codeOf(() => disk.openWriter(`${folder}/dir`)),
      writeBelowFile: codeOf(() => disk.openWriter(`${file}/x`)),
      wholeIntoNothing: codeOf(() => disk.writeWhole(`${folder}/none/x`, 'x')),
      wholeBelowFile: codeOf(() => disk.writeWhole(`${file}/x`, 'x')),
      newIntoNothing: codeOf(() => disk.createNew(`${folder}/none/x`, 'x')),
      newBelowFile: codeOf(() => disk.createNew(`${file}/x`, 'x')),
      listNothing: codeOf(() => disk.list(`${folder}/none`)),
      listFile: codeOf(() => disk.list(file)),
      folderOverFile: codeOf(() => disk.makeFolder(file)),
      folderBelowFile: codeOf(() => disk.makeFolder(`${file}/x/y`)),
    }
    assert.equal(codes, {
      readNothing: 'ENOENT',
      readFolder: 'EISDIR',
      readBelowFile: 'ENOTDIR',
      openNothing: 'ENOENT',
      openFolder: 'EISDIR',
      writeIntoNothing: 'ENOENT',
      writeFolder: 'EISDIR',
      writeBelowFile: 'ENOTDIR',
      wholeIntoNothing: 'ENOENT',
      wholeBelowFile: 'ENOTDIR',
      newIntoNothing: 'ENOENT',
      newBelowFile: 'ENOTDIR',
      listNothing: 'ENOENT',
      listFile: 'ENOTDIR',
      folderOverFile: 'EEXIST',
      folderBelowFile: 'EEXIST',
    })
    assert.equal([disk.list(folder), textOf(disk, file)], [['dir', 'file'], 'x'], 'and leave nothing behind')
  })

  check('a whole file cannot take the place of a folder', (disk, folder) => {
    disk.makeFolder(`${folder}/dir/inner`)
    assert.ok(codeOf(() => disk.writeWhole(`${folder}/dir`, 'x')) !== undefined)
    assert.equal([disk.list(folder), disk.list(`${folder}/dir`)], [['dir'], ['inner']])
  })

  files.run()
}

for (const world of worlds) contract(world)

const alike = suite('both worlds')

type Step = readonly [
  'write' | 'append' | 'new' | 'folder' | 'remove' | 'read' | 'list' | 'stat',
  string,
  string,
]

/** What a step answers, or the code of its failure. */
function answerTo([step, path, text]: Step, files: Files, folder: string): unknown {
  const at = `${folder}/${path}`
  const steps = {
    write: () => files.writeWhole(at, text),
    append: () => {
      const writer = files.openWriter(at)
      for (const part of text) writer.write(bytesOf(part))
      writer.close()
    },
    new: () => files.createNew(at, text),
    folder: () => files.makeFolder(at),
    remove: () => files.remove(at),
    read: () => textOf(files, at),
    list: () => files.list(at),
    stat: () => {
      const stat = files.stat(at)
      return stat?.kind === 'folder' ? 'folder' : stat
    },
  }
  let answer: unknown
  const code = codeOf(() => {
    answer = steps[step]()
  })
  // What a file over a folder is refused with depends on the file system.
  return code === undefined
    ? answer
    : step === 'write' && files.stat(at)?.kind === 'folder'
      ? 'refused'
      : code
}

alike('answer any sequence of operations in the same way', () => {
  const path = fc.constantFrom('a', 'b', 'a/a', 'a/b', 'a/b/c', 'b/c')
  const kind = fc.constantFrom('write', 'append', 'new', 'folder', 'remove', 'read', 'list', 'stat')
  const step = fc.tuple(kind, path, fc.string({ maxLength: 5 })) as fc.Arbitrary<Step>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const answers = worlds.map((world) => {
        let given: unknown[] = []
        inEmptyFolder(world, (files, folder) => {
          given = steps.map((one) => answerTo(one, files, folder))
        })
        return given
      })
      assert.equal(answers[0], answers[1])
    }),
    { seed: 42, numRuns: 150 },
  )
})

alike.run()
