import { execFileSync } from 'node:child_process'

/** A program that gets a URL the way agents do, and prints the status and then the body. */
export interface Client {
  readonly name: string
  readonly command: (url: string) => readonly [string, ...string[]]
}

const node = (code: string) => (url: string) => [process.execPath, '-e', code, url] as const
const python = (code: string) => (url: string) => ['python3', '-c', code, url] as const

const nodeRequest = (module: string): string => `
  require('node:${module}').get(process.argv[1], (reply) => {
    let body = ''
    reply.on('data', (chunk) => (body += chunk)).on('end', () => console.log(reply.statusCode + ' ' + body))
  }).on('error', (error) => { console.error(error.code); process.exitCode = 1 })`

const fetching: Client = {
  name: 'fetch of Node',
  command: node(
    `fetch(process.argv[1]).then(async (reply) => console.log(reply.status + ' ' + (await reply.text())))`,
  ),
}

const requesting = (scheme: 'http' | 'https'): Client => ({
  name: `node:${scheme}`,
  command: node(nodeRequest(scheme)),
})

const curl: Client = {
  name: 'curl',
  command: (url) => ['curl', '-sS', '-w', ' %{http_code}', url],
}

const urllib: Client = {
  name: 'urllib of Python',
  command: python(`
import sys, urllib.request, urllib.error
try:
    reply = urllib.request.urlopen(sys.argv[1])
except urllib.error.HTTPError as error:
    reply = error
print(reply.status, reply.read().decode())`),
}

/** As urllib, held to what Python 3.13 demands of a certificate. */
const strictUrllib: Client = {
  name: 'urllib of Python with VERIFY_X509_STRICT',
  command: python(`
import ssl, sys, urllib.request, urllib.error
context = ssl.create_default_context()
context.verify_flags |= ssl.VERIFY_X509_STRICT | ssl.VERIFY_X509_PARTIAL_CHAIN
try:
    reply = urllib.request.urlopen(sys.argv[1], context=context)
except urllib.error.HTTPError as error:
    reply = error
print(reply.status, reply.read().decode())`),
}

const requests: Client = {
  name: 'requests of Python',
  command: python(`
import sys, requests
reply = requests.get(sys.argv[1])
print(reply.status_code, reply.text)`),
}

/** The clients that this machine has; those of Python's packages where they can be imported. */
export function clientsOf(scheme: 'http' | 'https'): readonly Client[] {
  const all = [fetching, requesting(scheme), curl, urllib]
  if (scheme === 'https') all.push(strictUrllib)
  if (canImport('requests')) all.push(requests)
  return all
}

function canImport(name: string): boolean {
  try {
    execFileSync('python3', ['-c', `import ${name}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
