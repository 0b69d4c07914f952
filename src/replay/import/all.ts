import { har } from './har.ts'
import type { Format } from './imported.ts'
import { langsmithJson } from './langsmith-json.ts'
import { openaiJsonl } from './openai-jsonl.ts'
import { otlp } from './otlp.ts'

/** Every format of files that sessions are imported from. */
export const allFormats: readonly Format[] = [otlp, har, langsmithJson, openaiJsonl]
