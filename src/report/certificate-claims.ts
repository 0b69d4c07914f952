import { z } from 'zod'
import { parseJson } from '../base/json.ts'
import { certificate, type CertificateClaims } from './certificate.ts'
import type { Digests } from './digest.ts'
import type { Report } from './report.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const claimsSchema: z.ZodType<CertificateClaims> = z.object({
  version: z.literal(1),
  tester: z.string().nullable(),
  threshold: z.number().min(0).max(1),
  suite: hash,
  result: hash,
})

/** What a page claims; null where it is no certificate of ours. */
export function claimsIn(page: string): CertificateClaims | null {
  const [, text = ''] =
    /<script type="application\/json" id="flakestorm-certificate">([^<]*)<\/script>/.exec(page) ?? []
  return claimsSchema.safeParse(parseJson(text)).data ?? null
}

/** Where a certificate and a result differ, as sentences; none when every character of the page is what the result gives. */
export function differences(
  page: string,
  claims: CertificateClaims,
  { report, digests }: { readonly report: Report; readonly digests: Digests },
): readonly string[] {
  const hashes = [
    ...(claims.suite === digests.suite
      ? []
      : [
          `The suite is another one: the certificate names ${claims.suite}, the result gives ${digests.suite}.`,
        ]),
    ...(claims.result === digests.result
      ? []
      : [
          `The result is another one: the certificate names ${claims.result}, the result gives ${digests.result}.`,
        ]),
  ]
  if (hashes.length > 0 || page === certificate(report, claims, digests)) return hashes
  return [
    'The hashes are those of the result, but the page shows something else than the result gives: it was edited, or made by another version.',
  ]
}
