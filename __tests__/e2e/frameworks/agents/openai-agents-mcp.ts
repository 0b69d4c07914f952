import { Agent, MCPServerStreamableHttp, run } from '@openai/agents'

/** An agent of the OpenAI Agents SDK whose tools are those of an MCP server. */
export async function answer(prompt: string): Promise<string> {
  const server = new MCPServerStreamableHttp({ url: process.env['EVERYTHING_MCP_URL'] ?? '' })
  await server.connect()
  try {
    const agent = new Agent({ name: 'Adder', model: 'gpt-5-mini', mcpServers: [server] })
    const result = await run(agent, prompt)
    return result.finalOutput ?? ''
  } finally {
    await server.close()
  }
}
