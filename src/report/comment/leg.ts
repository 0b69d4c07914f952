/** One job of a matrix, or the only one: what its part of the comment is called and which run it speaks of. */
export interface Leg {
  /** Eight or more letters, digits or dashes that name the comment: one for each workflow, job and `comment-key`. */
  readonly key: string
  /** Eight hex digits that name this leg's part of the comment. */
  readonly section: string
  /** For people: the values of the matrix, or the job's id. Foreign text. */
  readonly title: string
  readonly runId: number
  readonly attempt: number
  /** The commit that was tested; for a pull request its head and not the merge commit that GitHub makes up. */
  readonly commit: string
  readonly links: Links
}

/** Absolute http(s) addresses; null where there is none. */
export interface Links {
  readonly report: string | null
  readonly summary: string | null
  readonly log: string | null
  readonly run: string | null
}
