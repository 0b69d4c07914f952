/**
 * When a comment is written: `always`; `on-failure` makes none for a run that passed, and turns an old one green; `changes` leaves one
 * alone that says the same; `off` never.
 */
export const commentModes = ['always', 'on-failure', 'changes', 'off'] as const

export type CommentMode = (typeof commentModes)[number]
