/** What the system says of files and folders, in words. */

/** Why `path`, in `folder`, cannot be written; an error that is none of the system's is thrown on. */
export function reasonOf(error: unknown, folder: string): string {
  if (!(error instanceof Error && 'code' in error)) throw error
  switch (error.code) {
    case 'ENOENT':
      return `there is no folder "${folder}"`
    case 'ENOTDIR':
    case 'EEXIST':
      return `"${folder}" is no folder`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'it may not be written there'
    case 'EISDIR':
      return 'it is a folder, wanted a file'
    case 'ENOSPC':
      return 'the disk is full'
    default:
      return error.message
  }
}
