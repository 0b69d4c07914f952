import type { IncomingMessage, ServerResponse } from 'node:http'
import { hider } from '../../replay/hide.ts'
import { pathAt } from '../origin.ts'
import { refuse } from '../refuse.ts'
import { readBody } from '../request-body.ts'
import { recordTool } from '../seen-tool.ts'
import { forward } from '../upstream.ts'
import { answerOf, jsonAnswer, missed } from './answer.ts'
import { askedOf } from './asked-of.ts'
import { playModel } from './play-model.ts'
import { playServer } from './play-server.ts'
import { type Call, type Played, passageOut, put } from './played.ts'

/** Larger requests are not looked up: no recording holds one. */
const largestRead = 32 * 1024 * 1024

/**
 * Serves a call from the recording of its cell. No upstream is asked, unless the session says that what was not
 * recorded may pass, or holds no model traffic at all. A miss gets an error that clients do not try again.
 */
export async function play(pair: readonly [IncomingMessage, ServerResponse], played: Played): Promise<void> {
  const [request, response] = pair
  const { visit, playing, boundary } = played
  const { chunks, end } = await readBody(request, response, largestRead)
  if (end === 'gone') return
  if (end === 'more') return refuse(response, 413, 'No recording answers a request of more than 32 MiB.')
  const body = Buffer.concat(chunks)
  // A stream of notifications, and its end, hold no answer.
  if (boundary === 'mcp' && body.length === 0)
    return refuse(response, 405, 'A recording holds no open stream.')
  const method = (request.method ?? 'GET').toUpperCase()
  const type = request.headers['content-type'] ?? ''
  const raw = { boundary, name: visit.name, method, path: visit.path, type, body }
  const asked = askedOf(raw, hider(visit.gateway.redact))
  const call: Call = { pair, played, body, answered: playing.player.answer(asked) }
  if (boundary === 'mcp') await playServer(call)
  else if (boundary === 'model') await playModel(call)
  else await playTool(call)
}

async function playTool({ pair, played, body, answered }: Call): Promise<void> {
  const [request, response] = pair
  const { visit } = played
  const origin = visit.gateway.tools.get(visit.name)
  const path = origin === undefined ? visit.path : pathAt(origin, visit.path)
  const record = recordTool(request, { visit, path })
  record.argsIn(body)
  if (answered.kind === 'live') {
    if (origin === undefined) return refuse(response, 404, `The tool "${visit.name}" is not declared.`)
    const { sent, received } = record
    const passage = passageOut(played, { origin, path, body })
    return record.passed(await forward(request, response, { ...passage, sent, received }))
  }
  const given = answered.kind === 'missed' ? missed(answered.why) : jsonAnswer(200, {})
  const recorded = answerOf(answered) ?? given
  const isOut = await put(response, recorded, played)
  record.put({
    status: isOut && recorded.isWhole ? recorded.status : 0,
    headers: Object.entries(recorded.headers).flat(),
    body: Buffer.concat(recorded.frames.map((frame) => frame.bytes)),
    isOut,
    tooLarge: false,
  })
}
