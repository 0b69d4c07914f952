import { resolve } from 'node:path'
import type { Block } from './blocks.ts'
import type { AdvancedConfig, CertificateConfig, OutputConfig } from './config.ts'
import type { Notes } from './notes.ts'

/** Where reports go, and which. */
export function outputOf(
  written: Block<'output'>,
  advanced: Block<'advanced'>,
  { folder, complain, warn }: Notes,
): OutputConfig {
  if (advanced.output_dir !== null) {
    if (written.path !== null) {
      complain({
        path: ['advanced', 'output_dir'],
        atKey: true,
        message: '`output.path` says it already',
        hint: 'Remove it here',
      })
    }
    warn('`advanced.output_dir` is read as `output.path`; move it there.')
  }
  if (written.format !== null && written.formats !== null) {
    complain({
      path: ['output', 'format'],
      atKey: true,
      message: 'Expected either `format` or `formats`, saw both',
      hint: 'Keep `formats`',
    })
  }
  if (written.filename_template !== null)
    warn('`output.filename_template` has no effect; file names are fixed.')
  const formats =
    written.formats ?? (written.format === null ? (['html', 'json', 'junit'] as const) : [written.format])
  return {
    folder: resolve(folder, written.path ?? advanced.output_dir ?? './reports'),
    formats: [...new Set(formats)],
  }
}

/** Pace, seed and limits. */
export function advancedOf(written: Block<'advanced'>, { warn }: Notes): AdvancedConfig {
  if (written.skip_rules !== undefined)
    warn('`advanced.skip_rules` has no effect; use `applies_to` on the rules.')
  return {
    concurrency: written.concurrency,
    retries: written.retries,
    seed: written.seed,
    maxTotal: written.max_total,
    strict: written.strict,
  }
}

/** What a certificate says beside the result, and in which form. */
export function certificateOf(written: Block<'certificate'>): CertificateConfig {
  const { tester_name: testerName, pass_threshold: passThreshold, output_format: format } = written
  return { testerName, passThreshold, format }
}
