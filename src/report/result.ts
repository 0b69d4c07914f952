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
  readonly phase: string
  readonly promptId: string
  readonly golden: string
  readonly prompt: string
  readonly mutation: Outcome['cell']['mutation']
  /** Name of the scenario; null = a clean world. */
  readonly scenario: string | null
  readonly status: Outcome['status']
  readonly ending: Outcome['transcript']['ending']
  readonly output: string
  readonly httpStatus: number | null
  readonly toolCalls: Outcome['transcript']['toolCalls']
  /** What crossed the gateway; null where nothing stood there. */
  readonly traffic: Outcome['transcript']['traffic']
  readonly durationMs: number
  readonly attempts: number
  readonly verdicts: Outcome['verdicts']
}

export type ResultHead = Pick<
  Report,
  'schema' | 'tool' | 'startedAt' | 'seed' | 'configFile' | 'said' | 'agent' | 'planned'
>

/** Opens the document and its list of cells. */
export function resultHead(head: ResultHead): string {
  return `${JSON.stringify(head).slice(0, -1)},\n"cells": [`
}

/** One cell as one line; `first` leaves out the comma. */
export function resultLine(outcome: Outcome, first: boolean): string {
  return `${first ? '' : ','}\n${JSON.stringify(resultCell(outcome))}`
}

/** What closes the document while the run goes on: the file is valid JSON at every moment. */
export const runningTail = '\n],\n"status": "running"}\n'

/** What closes it for good: everything else that the surfaces show. */
export function resultTail(report: Report): string {
  const { durationMs, score, done, findings, moreFindings, preflight, coverage, matrix, baseline, notes } =
    report
  const rest = {
    status: 'complete',
    durationMs,
    done,
    score,
    findings,
    moreFindings,
    preflight,
    coverage,
    matrix,
    baseline,
    notes,
  }
  return `\n],\n${JSON.stringify(rest).slice(1)}\n`
}

function resultCell({ cell, transcript, verdicts, status }: Outcome): ResultCell {
  return {
    id: cell.id,
    phase: cell.phase,
    promptId: cell.promptId,
    golden: cut(cell.golden, mostText),
    prompt: cut(cell.turns.at(-1) ?? '', mostText),
    mutation: cell.mutation,
    scenario: cell.scenario?.name ?? null,
    status,
    ending: transcript.ending,
    output: cut(transcript.output, mostText),
    httpStatus: transcript.status,
    toolCalls: transcript.toolCalls,
    traffic: transcript.traffic,
    durationMs: Math.round(transcript.durationMs * 10) / 10,
    attempts: transcript.attempts,
    verdicts,
  }
}
