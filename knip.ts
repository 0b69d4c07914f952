import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: [
    'src/cli/main.ts!',
    'src/action/main.ts!',
    'src/action/report/main.ts!',
    'page/main.ts!',
    'scripts/*.{ts,mjs}',
    'examples/**/*.{js,mjs,ts}',
    '__tests__/bench/{main,zero-agent,gateway,gateway-roles,load,replay,plan}.ts',
    '__tests__/bench/catalogue/main.ts',
    'src/base/plugin.ts!',
    '__tests__/**/hostile/*.ts',
    '__tests__/e2e/frameworks/agents/*.ts',
  ],
  project: [
    'src/**/*.ts!',
    'page/**/*.ts!',
    'scripts/**/*.{ts,mjs}',
    'examples/**/*.{js,mjs,ts}',
    '__tests__/**/*.ts',
  ],
  // A type that an exported signature needs is exported with it. In production, where tests do not count, so is a value.
  ignoreExportsUsedInFile: process.argv.includes('--production') || { interface: true, type: true },
  // A peer that the gateway's benchmark measures where it is installed.
  ignoreBinaries: ['mitmdump'],
  // Started by its path in scripts/build.ts.
  ignoreDependencies: ['@vercel/ncc'],
}

export default config
