#!/usr/bin/env node
import { toItsEnd } from '../disk/early-end.ts'
import { cli } from './cli.ts'
import { endSoon, realIo } from './io.ts'

const io = realIo()
await toItsEnd(() => cli(process.argv.slice(2), io), io.err)
endSoon()
