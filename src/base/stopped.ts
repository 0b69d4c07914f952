/** Somebody asked to stop, and what was going on ended for it: nobody's mistake. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}
