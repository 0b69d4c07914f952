import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { aSessionServer } from '../mcp-tools.ts'

/** The server of the sessions era over stdio. */
await aSessionServer().connect(
  new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: 64 * 1024 * 1024 }),
)
