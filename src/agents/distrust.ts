/** Why the certificate of a server is not taken, and the way out, as a clause; null for any other failure. */
export function distrust(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  if (error.code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'its certificate is for another host'
  if (error.code === 'CERT_HAS_EXPIRED') return 'its certificate has expired'
  if (!unknownIssuer.has(error.code)) return null
  return 'its certificate is not trusted; where it is yours, put the file of its authority into NODE_EXTRA_CA_CERTS'
}

/** What Node says where nobody that it knows vouches for a certificate (`X509_V_ERR_…` of OpenSSL). */
const unknownIssuer = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])
