import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { capturedHost } from '../../src/host/captured-host.ts'
import { gitCommit } from '../../src/run/git-commit.ts'
import { withFiles } from '../support/study.ts'

const commit = suite('gitCommit')

const at = (files: Record<string, string>, folder = '/repo/scenarios') =>
  gitCommit(capturedHost({ files }), folder)

commit('of a branch, from its own file or the packed ones', () => {
  const head = { '/repo/.git/HEAD': 'ref: refs/heads/main\n' }
  assert.is(at({ ...head, '/repo/.git/refs/heads/main': 'aaa\n' }), 'aaa')
  const packed = '# pack-refs\nbbb refs/heads/other\nccc refs/heads/main\nddd refs/heads/not/main\n'
  assert.is(at({ ...head, '/repo/.git/packed-refs': packed }), 'ccc')
  assert.is(at({ ...head, '/repo/.git/packed-refs': packed, '/repo/.git/refs/heads/main': 'aaa\n' }), 'aaa')
})

commit('of a detached head', () => {
  assert.is(at({ '/repo/.git/HEAD': 'eee\n' }), 'eee')
  assert.is(at({ '/repo/.git/HEAD': 'eee\n' }, '/repo/a/b/c'), 'eee', 'from any depth')
})

commit('of a worktree, whose .git is a file', () => {
  const files = {
    '/tree/.git': 'gitdir: /repo/.git/worktrees/tree\n',
    '/repo/.git/worktrees/tree/HEAD': 'ref: refs/heads/side\n',
    '/repo/.git/worktrees/tree/commondir': '../..\n',
    '/repo/.git/refs/heads/side': 'fff\n',
  }
  assert.is(at(files, '/tree/scenarios'), 'fff')
})

commit('of a submodule, whose .git file names a folder relative to it', () => {
  const files = { '/repo/sub/.git': 'gitdir: ../.git/modules/sub\n', '/repo/.git/modules/sub/HEAD': 'abc\n' }
  assert.is(at(files, '/repo/sub'), 'abc')
})

commit('is null outside a repository, before the first commit, and where it cannot be told', () => {
  assert.is(at({}), null)
  assert.is(at({ '/repo/.git/HEAD': 'ref: refs/heads/main\n' }), null)
  assert.is(at({ '/repo/.git': 'gitdir: /gone\n' }), null)
  assert.is(at({ '/repo/.git/config': '' }), null)
  const locked = withFiles(capturedHost({ files: { '/repo/.git/HEAD': 'eee\n' } }), {
    read: () => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
    },
  })
  assert.is(gitCommit(locked, '/repo'), null)
})

commit.run()
