import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'

/** An agent of the MCP SDK that asks a server over HTTP. */
export async function overHttp(): Promise<string> {
  const url = new URL(process.env['EVERYTHING_MCP_URL'] ?? '')
  return sumFrom(new StreamableHTTPClientTransport(url))
}

/** The same agent with a server that it starts. */
export async function overStdio(): Promise<string> {
  const args = ['-c', `exec ${process.env['EVERYTHING_MCP_COMMAND']}`]
  return sumFrom(new StdioClientTransport({ command: 'sh', args, stderr: 'ignore' }))
}

async function sumFrom(transport: Transport): Promise<string> {
  const client = new Client({ name: 'sums', version: '1.0.0' })
  await client.connect(transport)
  try {
    const { content, isError } = await client.callTool({ name: 'get-sum', arguments: { a: 20, b: 22 } })
    const [part] = content as readonly { readonly text?: string }[]
    return isError === true ? `I am sorry, but I could not add that up: ${part?.text}` : (part?.text ?? '')
  } catch (error) {
    return `I am sorry, but I could not add that up: ${String(error)}`
  } finally {
    await client.close()
  }
}
