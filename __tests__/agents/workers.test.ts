import { describe, expect, test } from 'vitest'
import { ask, nodeCommand, open } from './agents.ts'

const signal = new AbortController().signal

describe('a python agent', () => {
  test.for([
    ['hostile_agent:slowly', 'async: hi'],
    ['hostile_agent:in_parts', 'in parts'],
    ['hostile_agent:called', 'called: hi'],
    ['hostile_agent:Callable', 'called: hi'],
    ['hostile_agent:with_invoke', 'invoked: hi'],
    ['hostile_agent:with_invoke.invoke', 'invoked: hi'],
    ['hostile_agent:own_loop', 'async: hi'],
  ])('may be %s', async ([endpoint = '', output]) => {
    await using agents = await open({ type: 'python', endpoint })

    expect(await ask(agents, 'hi')).toMatchObject({ output, ending: { kind: 'answered' } })
  })

  test('that gives nothing has said nothing, and one that throws has crashed and goes on', async () => {
    await using agents = await open({ type: 'python', endpoint: 'hostile_agent:invoke' })

    expect(await ask(agents, 'none')).toMatchObject({ output: '', ending: { kind: 'answered' } })
    expect((await ask(agents, 'throw')).ending).toEqual({ kind: 'crashed', reason: 'ValueError: too far' })
    expect((await ask(agents, 'hi')).output).toBe('you said: hi')
  })

  test('keeps its tool calls', async () => {
    await using agents = await open({ type: 'python', endpoint: 'hostile_agent:with_invoke' })

    expect((await ask(agents, 'hi')).toolCalls).toEqual([{ name: 'look', args: { at: 1 } }])
  })

  test.for([
    ['no_such_module:invoke', "ModuleNotFoundError: No module named 'no_such_module'"],
    ['hostile_agent:nothing', "has no attribute 'nothing'"],
  ])('%s that cannot be loaded is refused before the run', async ([endpoint = '', message]) => {
    await expect(open({ type: 'python', endpoint })).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining(message ?? ''),
    })
  })
})

describe('a langchain agent', () => {
  test.for([
    ['hostile_agent:chain', 'you said: hi', []],
    ['hostile_agent:model', 'model: hi', [{ name: 'look', args: { at: 1 } }]],
    ['hostile_agent:graph', 'graph: hi', [{ name: 'look', args: { turns: 1 } }]],
    ['hostile_agent:slowly', 'async: hi', []],
  ] as const)('may be %s', async ([endpoint, output, toolCalls]) => {
    await using agents = await open({ type: 'langchain', endpoint })

    expect(await ask(agents, 'hi')).toMatchObject({ output, toolCalls, ending: { kind: 'answered' } })
    expect(await ask(agents, 'hi')).toMatchObject({ output })
  })
})

describe('a module agent', () => {
  test('that takes the turns gets them at once, another one by one', async () => {
    await using knowing = await open({ type: 'module', endpoint: './module.ts:invoke' })
    await using simple = await open({ type: 'module', endpoint: './module.ts:oneByOne' })

    expect(await ask(knowing, 'one', 'turns')).toMatchObject({
      output: 'one / turns',
      toolCalls: [{ name: 'look', args: { at: 1 } }],
    })
    expect((await ask(simple, 'one', 'two')).output).toBe('one / two')
  })

  test('may be a default export', async () => {
    await using agents = await open({ type: 'module', endpoint: './module.ts' })

    expect((await ask(agents, 'hi')).output).toBe('the default said: hi')
  })

  test('that throws has crashed with type and message, and goes on', async () => {
    await using agents = await open({ type: 'module', endpoint: './module.ts:invoke' })

    expect((await ask(agents, 'throw')).ending).toEqual({ kind: 'crashed', reason: 'RangeError: too far' })
    expect((await ask(agents, 'hi')).output).toBe('you said: hi')
  })

  test('that prints does not disturb its answers; what it prints is the log', async () => {
    const lines: string[] = []
    await using agents = await open(
      { type: 'module', endpoint: './module.ts:invoke' },
      { log: (line) => lines.push(line) },
    )

    expect((await ask(agents, 'hi')).output).toBe('you said: hi')
    await expect.poll(() => lines).toEqual(['{"id":"1","value":"not the answer"}'])
  })

  test.for([
    ['./nowhere.mjs:invoke', 'Cannot find module'],
    ['./module.ts:nothing', 'there is no export nothing; it exports'],
  ])('%s that cannot be loaded is refused before the run', async ([endpoint = '', message]) => {
    await expect(open({ type: 'module', endpoint })).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining(message ?? ''),
    })
  })
})

describe('a command agent', () => {
  test('over JSON lines hears all turns and tells its tool calls', async () => {
    const lines: string[] = []
    await using agents = await open(
      { type: 'command', command: nodeCommand('json-lines.ts'), protocol: 'jsonl' },
      { log: (line) => lines.push(line) },
    )

    expect(await ask(agents, 'one', 'turns')).toMatchObject({
      output: 'one / turns',
      toolCalls: [{ name: 'look', args: { at: 1 } }],
    })
    expect(lines).toEqual(['thinking about it'])
  })

  test('that dies three times in a row ends the run, over all its processes', async () => {
    await using agents = await open(
      { type: 'command', command: nodeCommand('json-lines.ts'), protocol: 'jsonl' },
      { concurrency: 3 },
    )
    const die = (lane: number) =>
      agents.lanes[lane]?.agent.ask({ cell: 'c', turns: ['die'], history: [], act: null, signal })

    expect(await die(0)).toMatchObject({ ending: { kind: 'crashed' } })
    expect(await die(1)).toMatchObject({ ending: { kind: 'crashed' } })
    await expect(die(2)).rejects.toMatchObject({ exit: 3, message: expect.stringContaining('out of cheese') })
  })

  test('may answer JSON, which a configured path reads', async () => {
    const command = `"${process.execPath}" -p "JSON.stringify({ a: [1, 'two'] })"`
    await using agents = await open({ type: 'command', command, responsePath: '$.a[-1]' })

    expect((await ask(agents, 'hi')).output).toBe('two')
  })

  test('that does not exist is refused before the run', async () => {
    await expect(open({ type: 'command', command: 'no-such-program' })).rejects.toMatchObject({ exit: 3 })
  })

  test('may use a shell only when asked', async () => {
    const command = 'read line; echo "$line" | tr a-z A-Z'
    await using agents = await open({ type: 'command', command, shell: true })

    expect((await ask(agents, 'hi\n')).output).toBe('HI')
    await expect(open({ type: 'command', command })).rejects.toThrow('only a shell understands')
  })
})

describe('processes are shared out', () => {
  test.for([
    [{ type: 'module', endpoint: './module.ts:invoke' }, 4, 1],
    [
      {
        type: 'module',
        endpoint: './module.ts:invoke',
        reset: { kind: 'function', target: './module.ts:reset' },
      },
      4,
      1,
    ],
    [{ type: 'module', endpoint: './module.ts:invoke', reset: { kind: 'command', command: 'true' } }, 1, 1],
    [{ type: 'command', command: 'cat' }, 1, 4],
    [{ type: 'command', command: 'cat', reset: { kind: 'command', command: 'true' } }, 1, 1],
  ] as const)('%j has its lanes', async ([parts, lanes, width]) => {
    await using agents = await open(parts, { concurrency: 4 })

    expect(agents.lanes).toHaveLength(lanes)
    expect(agents.lanes.every((lane) => lane.width === width)).toBe(true)
  })
})
