import type { CellMutation } from '../plan/cell.ts'
import type { Outcome } from '../run/outcome.ts'
import { cut } from './findings.ts'
import type { Report } from './report.ts'

/** Longest prompt and output kept per cell in `result.json`, in characters. */
export const mostText = 4000

/**
 * `result.json`, version 1: `{ "schema": 1, …head, "cells": [ … ], …tail }`, one cell per line, so that it can be
 * written while the run goes on and read back line by line. While running the tail says `"status": "running"`.
 */
export interface ResultCell {
  readonly id: string
  readonly phase: Outcome['cell']['phase']
  readonly promptId: string
  readonly golden: string
  readonly prompt: string
  /** What was said before, turn by turn. */
  readonly before: readonly string[]
  readonly mutation: Omit<CellMutation, 'act'> | null
  /** Name of the scenario; null = a clean world. */
  readonly scenario: string | null
  readonly status: Outcome['status']
  readonly ending: Outcome['transcript']['ending']
  readonly output: string
  readonly httpStatus: number | null
  readonly toolCalls: Outcome['transcript']['toolCalls']
  /** What crossed the gateway; null where nothing stood there. */
  readonly traffic: Outcome['transcript']['traffic']
  /** The bytes of an unusual request and the head of its reply; null for a usual one. */
  readonly wire: Outcome['transcript']['wire']
  readonly durationMs: number
  readonly attempts: number
  readonly verdicts: Outcome['verdicts']
}

export type ResultHead = Pick<
  Report,
  | 'schema'
  | 'tool'
  | 'startedAt'
  | 'seed'
  | 'configFile'
  | 'said'
  | 'agent'
  | 'commit'
  | 'suite'
  | 'places'
  | 'planned'
>

/** Opens the document and its list of cells. */
export function resultHead(head: ResultHead): string {
  return `${JSON.stringify(headIn(head)).slice(0, -1)},\n"cells": [`
}

/** One cell as one line; `first` leaves out the comma. */
export function resultLine(outcome: Outcome, first: boolean): string {
  return `${first ? '' : ','}\n${JSON.stringify(resultCell(outcome))}`
}

/** What closes the document while the run goes on: the file is valid JSON at every moment. */
export const runningTail = '\n],\n"status": "running"}\n'

/** What closes it for good: everything else that the surfaces show. */
export function resultTail(report: Report): string {
  const rest = { status: 'complete', ...tailIn(report) }
  return `\n],\n${JSON.stringify(rest).slice(1)}\n`
}

/** The report with its keys in the order of the file, so that it reads the same whether it was made or read back. */
export function inFileOrder(report: Report): Report {
  return { ...headIn(report), ...tailIn(report) }
}

function headIn(head: ResultHead): ResultHead {
  const { schema, tool, startedAt, seed, configFile, said, agent, commit, suite, places, planned } = head
  return { schema, tool, startedAt, seed, configFile, said, agent, commit, suite, places, planned }
}

function tailIn(report: Report): Omit<Report, keyof ResultHead> {
  const { durationMs, done, score, findings, moreFindings, preflight } = report
  const { coverage, matrix, baseline, notes } = report
  const known = { durationMs, done, score, findings, moreFindings, preflight }
  return { ...known, coverage, matrix, baseline, notes }
}

function resultCell({ cell, transcript, verdicts, status }: Outcome): ResultCell {
  return {
    id: cell.id,
    phase: cell.phase,
    promptId: cell.promptId,
    golden: cut(cell.golden, mostText),
    prompt: cut(cell.turns.at(-1) ?? '', mostText),
    before: cell.turns.slice(0, -1).map((turn) => cut(turn, mostText)),
    mutation: cell.mutation && mutationOf(cell.mutation),
    scenario: cell.scenario?.name ?? null,
    status,
    ending: transcript.ending,
    output: cut(transcript.output, mostText),
    httpStatus: transcript.status,
    toolCalls: transcript.toolCalls,
    traffic: transcript.traffic,
    wire: transcript.wire,
    durationMs: Math.round(transcript.durationMs * 10) / 10,
    attempts: transcript.attempts,
    verdicts,
  }
}

/** The act is not kept: it may be large, and the bytes that were sent are the better evidence. */
function mutationOf({ type, operator, expectation, canary }: CellMutation): Omit<CellMutation, 'act'> {
  return { type, operator, expectation, canary }
}
