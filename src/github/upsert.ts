import { type Body, commentBody, commentBudget } from '../report/comment/body.ts'
import { isOlder, mergeSections } from '../report/comment/merge.ts'
import type { RunRecord } from '../report/comment/record.ts'
import { readSections, type Section } from '../report/comment/section.ts'
import type { Clock } from '../base/clock.ts'
import type { Answer } from './api.ts'
import { type Finder, findOwn, type OwnComment, type Thread } from './own-comments.ts'
import { troubleOf } from './trouble.ts'

/** One leg that wants its section to stand in the one comment of its job. */
export interface Upsert extends Thread {
  readonly clock: Clock
  readonly random: () => number
  /** This leg's section; `earlier` is what the comment remembers of it. */
  readonly section: (earlier: RunRecord | null) => Section
  readonly sectionId: string
  /** A sentence when there is nothing to write, asked once; null = write. */
  readonly idle: (known: Known) => string | null
}

/** What stands on the pull request before this leg writes. */
export interface Known {
  readonly comment: OwnComment | null
  /** This leg's own record, where it can be read. */
  readonly record: RunRecord | null
}

/** The comment's address, or a sentence why there is none; `quiet` when nothing went wrong. */
export type Upserted = { readonly url: string } | { readonly notDelivered: string; readonly quiet: boolean }

const mostRounds = 12

const lookAgainMs = 1500

/**
 * Legs that end together read and write the same comment without a lock. So each one reads all comments of ours, merges them, writes
 * to the oldest, and looks again after a while that is not the same for any two: whatever another one overwrote is put back, and a
 * duplicate is deleted only when all that it holds stands in the oldest.
 */
export async function upsert(order: Upsert): Promise<Upserted> {
  const work: Work = {
    order,
    finder: findOwn(order),
    budgets: [commentBudget, 30_000, 12_000, 4000],
    calm: 0,
  }
  for (let round = 0; round < mostRounds; round += 1) {
    const own = await work.finder.own()
    if (!isList(own)) return failed(own)
    const seen = seenIn(own, order)
    const standing = round > 0 && seen.target !== null && covers(seen.target, seen.merged)
    const end = (round === 0 ? rest(order, seen) : null) ?? outdated(seen)
    const done = end ?? (standing ? await look(work, seen) : await write(work, seen, round))
    if (done !== null) return done
  }
  return { notDelivered: 'The comment could not be kept: other jobs kept overwriting it.', quiet: false }
}

/** What is learnt on the way. */
interface Work {
  readonly order: Upsert
  readonly finder: Finder
  /** Lengths to try, in characters; the first is the one in use. */
  budgets: readonly number[]
  /** Looks in a row at which everything stood. */
  calm: number
}

interface Seen {
  readonly own: readonly OwnComment[]
  /** The oldest, in which everything shall stand. */
  readonly target: OwnComment | null
  readonly record: RunRecord | null
  readonly mine: Section
  readonly merged: readonly Section[]
}

function seenIn(own: readonly OwnComment[], { section, sectionId }: Upsert): Seen {
  const bodies = own.map(({ body }) => body)
  const record = mergeSections(bodies, null).find(({ id }) => id === sectionId)?.record ?? null
  const mine = section(record)
  return { own, target: own[0] ?? null, record, mine, merged: mergeSections(bodies, mine) }
}

function rest({ idle }: Upsert, { target, record }: Seen): Upserted | null {
  const reason = idle({ comment: target, record })
  if (reason === null) return null
  return target === null ? { notDelivered: reason, quiet: true } : { url: target.url }
}

/** A newer run or attempt of this leg has spoken already. */
function outdated({ target, merged, mine }: Seen): Upserted | null {
  const newest = merged.find(({ id }) => id === mine.id)
  return target !== null && newest !== undefined && isOlder(mine, newest) ? { url: target.url } : null
}

/** Whoever shares the comment may have read before this leg wrote, and write only now: one look more, later. */
async function look(work: Work, { own, target, merged }: Seen): Promise<Upserted | null> {
  const { order } = work
  await deleteAll(order, own.slice(1))
  work.calm += 1
  if (target !== null && (merged.length === 1 || work.calm === 2)) return { url: target.url }
  await order.clock.sleep(lookAgainMs * (1 + order.random()))
  return null
}

async function write(work: Work, { target, mine, merged }: Seen, round: number): Promise<Upserted | null> {
  const { order, finder, budgets } = work
  work.calm = 0
  const body = commentBody(order.key, merged, budgets[0])
  if (!body.sections.some(({ id }) => id === mine.id)) return { notDelivered: noRoom, quiet: false }
  const answer = await send(order, target, body)
  if (isTooLong(answer) && budgets.length > 1) work.budgets = budgets.slice(1)
  else if (!isPassing(answer, target)) return failed(answer)
  else if (answer.status === 201) finder.learn(answer.data)
  await order.clock.sleep(pauseOf(order, round))
  return null
}

const noRoom = 'The comment has no room for this leg: there are too many; its job summary has all.'

function isList(found: readonly OwnComment[] | Answer): found is readonly OwnComment[] {
  return Array.isArray(found)
}

function failed(answer: Answer): Upserted {
  return { notDelivered: troubleOf(answer, 'The comment could not be written'), quiet: false }
}

function send({ api, pullRequest }: Thread, target: OwnComment | null, { text }: Body): Promise<Answer> {
  return target === null
    ? api.call('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: pullRequest,
        body: text,
      })
    : api.call('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        comment_id: target.id,
        body: text,
      })
}

/** True where another look tells more: it worked, the comment has just been deleted, or nobody knows what became of it. */
function isPassing({ status, waitMs }: Answer, target: OwnComment | null): boolean {
  if (waitMs !== null) return false
  return (
    status === 200 ||
    status === 201 ||
    (target === null && (status === 0 || status >= 500)) ||
    (target !== null && (status === 404 || status === 410))
  )
}

function isTooLong({ status, message, data }: Answer): boolean {
  return status === 422 && /too long/i.test(`${message} ${JSON.stringify(data)}`)
}

/** The oldest comment holds every section in the run and attempt that it should. */
function covers(target: OwnComment, merged: readonly Section[]): boolean {
  const stamp = ({ id, runId, attempt }: Section): string => `${id} ${runId} ${attempt}`
  const held = new Set(readSections(target.body).map(stamp))
  return merged.every((section) => held.has(stamp(section)))
}

/** Another leg may be between its look and its write for as long as the network takes, so a slow network is given more time. */
function pauseOf({ api, random }: Upsert, round: number): number {
  return (300 + random() * 600) * 1.3 ** round + 2 * api.slowest()
}

/** Duplicates that are gone already were deleted by another leg, and one that stays is tidied up by the next run. */
async function deleteAll({ api }: Thread, comments: readonly OwnComment[]): Promise<void> {
  for (const { id } of comments) {
    await api.call('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id })
  }
}
