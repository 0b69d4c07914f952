#!/usr/bin/env node
import module from 'node:module'

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`flakestorm needs Node 24 or newer. This is Node ${process.versions.node}.`)
  process.exitCode = 2
} else {
  module.enableCompileCache?.()
  await import('./cli/index.js')
}
