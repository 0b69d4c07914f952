import type { Json } from '../../src/base/json.ts'

type Fields = { readonly [key: string]: Json }

/**
 * A run with every field that `RunSchema` of the published OpenAPI client requires (langsmith-sdk, js/src/_openapi_client/
 * resources/runs/runs.ts, 096e961), and the usual ones beside them; times without a zone, as the API writes them.
 */
export function aRun(more: Fields & { readonly id: string }): Fields {
  const { id } = more
  return {
    app_path: `/o/o1/projects/p/p1/r/${id}`,
    dotted_order: null,
    name: 'agent',
    run_type: 'chain',
    session_id: 'p1',
    status: 'error' in more && more['error'] !== null ? 'error' : 'success',
    trace_id: 'r',
    start_time: '2026-01-02T03:04:05.000000',
    end_time: '2026-01-02T03:04:06.000000',
    parent_run_id: null,
    error: null,
    inputs: {},
    outputs: {},
    extra: { metadata: {} },
    events: [],
    tags: [],
    total_tokens: 0,
    ...more,
  }
}
