import { Command } from 'commander'
import { withConfig } from './flags.ts'

/** `replay import`: traces from elsewhere become sessions. */
export function importCommand(): Command {
  return withConfig(new Command('import'))
    .description(
      'make sessions of traces: of LangSmith, or of a file (OTLP JSON, HAR, chat JSONL, LangSmith JSON)',
    )
    .argument('[file]', 'a file of traces (default: the `replays.sources` of the config)')
    .option('--format <format>', 'otlp, openai-jsonl, har or langsmith-json (default: by its content)')
    .option('--langsmith-run <id>', 'one run of LangSmith, with everything below it')
    .option('--langsmith-project <name>', 'the root runs of a LangSmith project')
    .option('--status <status>', 'of a project: error, warning, success or all (default: error)')
    .option('--since <range>', 'of a project: 7d, 24h, or 2026-01-01..2026-01-31')
    .option('--min-latency <ms>', 'of a project: only runs that took so long')
    .option('--limit <n>', 'most sessions (default: 100 of a project, 1000 of a file)')
    .option('--contract <contract>', 'the name or the path of the contract that they are held against')
    .option('--input <text>', 'what the agent is asked, where the file does not tell')
    .option('-o, --output <folder>', 'where sessions go', 'replays')
    .option('-f, --force', 'write files that are there anew')
    .option('--json', 'print what was written as JSON')
}
