import { isObject, parseJson } from '../base/json.ts'
import { UserError } from '../base/user-error.ts'

/**
 * The address of `service://name:port/path`, resolved through the workflow's job context: on the runner the mapped
 * port of the service container, inside a job container its name. Other addresses stay as they are.
 */
export function resolveService(address: string, jobContext: string | null): string {
  const match = /^service:\/\/([^/:?#]+)(?::(\d+))?(.*)$/i.exec(address)
  if (match === null) return address
  const [, name = '', port, rest = ''] = match

  const job = jobOf(jobContext)
  if (job === null) {
    throw mistake(
      `${address} names a service container, and there is no workflow job here`,
      'Inside a workflow pass the job context to the action; elsewhere write the http:// address.',
    )
  }
  const services = objectAt(job, 'services')
  if (!isObject(services[name])) throw missingService(name, Object.keys(services))

  const ports = objectAt(objectAt(services, name), 'ports')
  const inner = port ?? onlyPort(name, Object.keys(ports))
  // `container.network` is set as soon as there are services; only a job container has an id.
  if (objectAt(job, 'container')['id']) return `http://${name}:${inner}${rest}`

  const mapped = ports[inner] ?? ports[`${inner}/tcp`]
  if (typeof mapped === 'number' || (typeof mapped === 'string' && mapped !== '')) {
    return `http://127.0.0.1:${mapped}${rest}`
  }
  throw noPort(name, inner, Object.keys(ports))
}

/** The container of a `service://` address, for its log. */
export function serviceContainer(address: string, jobContext: string | null): string | null {
  const name = /^service:\/\/([^/:?#]+)/i.exec(address)?.[1]
  const service = name === undefined ? {} : objectAt(objectAt(jobOf(jobContext) ?? {}, 'services'), name)
  const { id } = service
  return typeof id === 'string' && /^[\w.-]+$/.test(id) ? id : null
}

type Keys = Readonly<Record<string, unknown>>

function jobOf(jobContext: string | null): Keys | null {
  const job = jobContext === null ? undefined : parseJson(jobContext)
  return isObject(job) ? job : null
}

function objectAt(value: Keys, key: string): Keys {
  const inner = Object.hasOwn(value, key) ? value[key] : undefined
  return isObject(inner) ? inner : {}
}

function missingService(name: string, known: readonly string[]): UserError {
  const message = `the job has no service \`${name}\``
  if (known.length === 0) return mistake(message, 'It has no services: add one under jobs.<job>.services.')
  return mistake(message, `Its services are: ${known.join(', ')}.`)
}

function onlyPort(name: string, ports: readonly string[]): string {
  const [first] = ports
  if (first === undefined) throw noPort(name, '8080', [])
  if (ports.length === 1) return first.replace('/tcp', '')
  throw mistake(
    `the service \`${name}\` has several ports`,
    `Write service://${name}:<port>; the ports are ${ports.join(', ')}.`,
  )
}

function noPort(name: string, port: string, ports: readonly string[]): UserError {
  const add = `add \`ports: ['${port}:${port}']\``
  return ports.length === 0
    ? mistake(
        `service \`${name}\` exposes no port: ${add}`,
        'The runner reaches a service container only through a mapped port.',
      )
    : mistake(`service \`${name}\` does not map port ${port}: ${add}`, `It maps ${ports.join(', ')}.`)
}

function mistake(message: string, hint: string): UserError {
  return new UserError({ message, key: 'agent.endpoint', hint })
}
