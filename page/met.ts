import type { Traffic } from '../src/transcript/traffic.ts'
import { h } from './dom.ts'
import { foreign } from './foreign.ts'

/** What became of the faults of a cell, and how a recording was met. */
export function metPart(traffic: Traffic): readonly (HTMLElement | null)[] {
  return [faultList(traffic), replayPart(traffic)]
}

function plantedWords(one: Traffic['faults'][number]['planted'][number]): string {
  return one.kind === 'canary'
    ? `carried the canary ${one.text}`
    : `said ${one.is} where it really is ${one.was}`
}

/** How a replayed cell met its recording. */
function replayPart({ replay }: Traffic): HTMLElement | null {
  if (!replay) return null
  const { played, recorded, missed, drift } = replay
  return h(
    'ul',
    { class: 'notes' },
    h('li', {}, `The recording answered ${played} calls of the ${recorded} that it holds.`),
    [...missed, ...drift].map((sentence) => h('li', {}, foreign(sentence))),
  )
}

function faultList({ faults }: Traffic): HTMLElement | null {
  if (faults.length === 0) return null
  return h(
    'ul',
    { class: 'notes' },
    faults.map(({ id, delivered, matched, scope, because, planted }) =>
      h(
        'li',
        {},
        h('strong', {}, foreign(id)),
        ': ',
        ...foreign(
          because === null
            ? `struck ${delivered} of ${matched} calls ${scope === 'model' ? 'in the model request' : 'on the wire'}`
            : `not triggered, ${because}`,
        ),
        planted.map((one) => foreign(`; ${plantedWords(one)}`)),
      ),
    ),
  )
}
