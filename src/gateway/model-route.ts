import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Json } from '../base/json.ts'
import { applyModel } from '../chaos/chain.ts'
import type { ModelCall, ModelFaultAct } from '../chaos/fault.ts'
import type { Due } from '../chaos/weather.ts'
import { liveModel } from './live-model.ts'
import { dialectOf } from './llm/all.ts'
import type { Dialect } from './llm/dialect.ts'
import type { Form } from './model-reply.ts'
import { modelPath } from './model-path.ts'
import { plantContext } from './plant-context.ts'
import { putModel } from './put-model.ts'
import { refuse } from './refuse.ts'
import { readBody } from './request-body.ts'
import { rewriteResults } from './rewrite-results.ts'
import type { Visit } from './route.ts'
import { type ModelRecord, recordModel } from './seen-model.ts'
import { shallowJson } from './shallow-json.ts'
import { type Passage, forward } from './upstream.ts'

/** Larger requests pass unread: they would have to be held in memory. */
const largestRead = 32 * 1024 * 1024

/**
 * A call of the agent's model. What the cell's faults do to tool results and context is done to the request; what they
 * do to the reply is decided before the provider is asked, so that a refusal costs nothing. Where nothing is due, the
 * request's own bytes go out and the reply's come back as they arrive. Either way the call is recorded.
 */
export async function modelRoute(
  request: IncomingMessage,
  response: ServerResponse,
  visit: Visit,
): Promise<void> {
  const { claim, gateway, name } = visit
  const origin = gateway.providers.get(name)
  if (origin === undefined) return refuse(response, 404, `"${name}" has no address to pass calls on to.`)
  const trouble = (reason: string): void => gateway.trouble(`${name}: ${reason}`)
  const passage: Passage = {
    origin,
    path: modelPath(origin, visit.path),
    agents: gateway.agents,
    begun: [],
    trouble,
  }
  const dialect = dialectOf(name, request.method ?? 'GET', visit.path)
  if (dialect === null) return void (await forward(request, response, passage))

  const atMs = claim.now()
  const { chunks, end } = await readBody(request, response, largestRead)
  const body = Buffer.concat(chunks)
  const json = end === 'whole' ? readable(request, body) : undefined
  const record = recordModel(visit, {
    dialect,
    call: callOf(json ?? null, { name, dialect, path: visit.path }),
    atMs,
  })
  if (end === 'gone') return record.broke()
  if (json === undefined) {
    trouble(
      end === 'more'
        ? 'a request of more than 32 MiB passed unread'
        : 'a request that could not be read as JSON passed unread',
    )
    return record.passed(
      await forward(request, response, { ...passage, begun: chunks, received: record.tap }),
    )
  }
  await serve([request, response], { visit, dialect, json, body, passage, record })
}

interface Understood {
  readonly visit: Visit
  readonly dialect: Dialect
  readonly json: Json
  readonly body: Buffer
  readonly passage: Passage
  readonly record: ModelRecord
}

async function serve(
  [request, response]: readonly [IncomingMessage, ServerResponse],
  understood: Understood,
): Promise<void> {
  const { visit, dialect, json, passage, record } = understood
  const { claim, gateway, name, path } = visit
  const call = callOf(json, { name, dialect, path })
  const rewritten = await rewriteResults(json, dialect, { claim, redact: gateway.redact })
  const planting = plantContext(rewritten.request, call, { dialect, claim })
  const body = planting.request === json ? understood.body : Buffer.from(JSON.stringify(planting.request))
  const reached = (): void => {
    rewritten.commit()
    record.struckBy(planting.commit())
  }
  if (rewritten.lateMs > 0) await gateway.clock.sleep(rewritten.lateMs, claim.signal)

  if (response.destroyed) return record.broke()

  const dues = claim.weather.forModel(call)
  if (dues.length > 0) return strike([request, response], { ...understood, body, call, dues, reached })
  const passed = await forward(request, response, { ...passage, body, received: record.tap })
  if (passed.headers !== null && passed.status < 400) reached()
  record.passed(passed)
}

interface Struck extends Understood {
  readonly call: ModelCall
  readonly dues: readonly Due<ModelFaultAct>[]
  /** Reports what the request carried, once the model has read it. */
  readonly reached: () => void
}

async function strike(
  [request, response]: readonly [IncomingMessage, ServerResponse],
  { visit, dialect, body, passage, record, call, dues, reached }: Struck,
): Promise<void> {
  const { claim, gateway } = visit
  const left = new AbortController()
  const leave = (): void => left.abort()
  response.once('close', leave)
  const signal = AbortSignal.any([claim.signal, left.signal])
  const live = liveModel(request, { dialect, passage, body, signal })

  const { reply, commit } = await applyModel(dues, { call, live: live.ask, signal })
  const form: Form = call.streaming ? 'frames' : 'whole'
  const context = { dialect, model: call.model, form, now: gateway.clock.date() }
  const put = await putModel([request, response], {
    reply,
    live: live.reply(),
    claim,
    left: left.signal,
    context,
    clock: gateway.clock,
  })
  response.off('close', leave)
  if (put.isOut) record.struckBy(commit('wire'))
  if ((live.reply()?.held.head.statusCode ?? 500) < 400) reached()
  record.put(put)
}

function callOf(
  json: Json,
  to: { readonly name: string; readonly dialect: Dialect; readonly path: string },
): ModelCall {
  const { name, dialect, path } = to
  return { provider: name, model: dialect.model(json, path), streaming: dialect.streams(json, path) }
}

/** The request as JSON; undefined where it is none, or is compressed. */
function readable(request: IncomingMessage, body: Buffer): Json | undefined {
  const encoding = request.headers['content-encoding'] ?? 'identity'
  return encoding === 'identity' ? shallowJson(body.toString('utf8')) : undefined
}
