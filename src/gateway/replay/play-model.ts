import { retryAfterOf } from '../retry-after.ts'
import type { Dialect } from '../llm/dialect.ts'
import { dialectOf } from '../llm/all.ts'
import { readReply } from '../model-reply.ts'
import { modelPath } from '../model-path.ts'
import { refuse } from '../refuse.ts'
import { type ModelRecord, type PutModel, recordModel } from '../seen-model.ts'
import { shallowJson } from '../shallow-json.ts'
import { forward } from '../upstream.ts'
import { answerOf, inForm, missed, unrecorded } from './answer.ts'
import { type Call, passageOut, put } from './played.ts'
import type { Recorded } from './put-recorded.ts'

/** A model's part: the recorded answer in the form that is asked for now; a miss in the provider's own words. */
export async function playModel(call: Call): Promise<void> {
  const { pair, played, body, answered } = call
  const { visit } = played
  const { gateway, name, path } = visit
  const dialect = dialectOf(name, pair[0].method ?? 'GET', path)
  if (dialect === null) return playOther(call)
  const json = shallowJson(body.toString('utf8')) ?? null
  const asked = { provider: name, model: dialect.model(json, path), streaming: dialect.streams(json, path) }
  const record = recordModel(visit, { dialect, call: asked, atMs: visit.claim.now() })
  if (answered.kind === 'live') return passOn(call, record)

  const now = gateway.clock.date()
  const given = answerOf(answered) ?? unrecorded(answered, { dialect, model: asked.model, now })
  const recorded = inForm(given, dialect, asked.streaming)
  const isOut = await put(pair[1], recorded, played)
  record.put(toldOf(recorded, dialect, { isOut, now }))
}

/** Other endpoints of a provider: what was recorded, or nothing. */
async function playOther(call: Call): Promise<void> {
  const { pair, played, answered } = call
  if (answered.kind === 'live') return passOn(call, null)
  const why = answered.kind === 'missed' ? answered.why : 'nothing was recorded'
  await put(pair[1], answerOf(answered) ?? missed(why), played)
}

/** No model was recorded, or what was not recorded may pass. */
async function passOn({ pair, played, body }: Call, record: ModelRecord | null): Promise<void> {
  const { gateway, name, path } = played.visit
  const origin = gateway.providers.get(name)
  if (origin === undefined) return refuse(pair[1], 404, `"${name}" has no address to pass calls on to.`)
  const passage = passageOut(played, { origin, path: modelPath(origin, path), body })
  const received = record === null ? {} : { received: record.tap }
  const passed = await forward(...pair, { ...passage, ...received })
  if (passed.status === 401 || passed.status === 403)
    played.playing.player.away(name, `it answered ${passed.status}; is its key there?`)
  record?.passed(passed)
}

function toldOf(
  { status, headers, frames, isWhole }: Recorded,
  dialect: Dialect,
  { isOut, now }: { readonly isOut: boolean; readonly now: string },
): PutModel {
  const bytes = Buffer.concat(frames.map((frame) => frame.bytes))
  const reply = { bytes, type: headers['content-type'], encoding: undefined, isCut: !isWhole }
  return {
    status: isOut && isWhole ? status : 0,
    reads: status >= 400 ? null : (readReply(dialect, reply)?.json ?? null),
    paid: null,
    retryAfterS: retryAfterOf(headers['retry-after'], now),
  }
}
