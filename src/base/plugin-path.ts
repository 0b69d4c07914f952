/** True for a name that can only be a file of the user's: `./my-mutation.mjs`. */
export function isPluginPath(name: string): boolean {
  return /^\.{0,2}\/.*\.[cm]?[jt]s$/u.test(name)
}
