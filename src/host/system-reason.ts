/** Why the operating system refused something, in words. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'a file is in the way',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'a name in it is too long',
  ENOENT: 'a folder on the way to it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder should',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
}

/** The reason with the system's code, such as `the disk is full (ENOSPC)`; undefined if the error is not the system's. */
export function systemReason(error: unknown): string | undefined {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  if (typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) return undefined
  const reason = reasons[code]
  return reason === undefined ? code : `${reason} (${code})`
}
