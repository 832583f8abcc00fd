/** A public key as it is published (RFC 7517, RFC 8037). */
export interface PublicKey {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  /** The 32 bytes of the key, in base64url. */
  readonly x: string
  /** The `keyId` under which the key signed: it stands in the header of each signature. */
  readonly kid: string
  readonly alg: 'EdDSA'
  readonly use: 'sig'
}

/** What is published so that anyone can verify signatures. The newest key stands first. */
export interface JsonWebKeySet {
  readonly keys: readonly PublicKey[]
}

/**
 * Signs what the portal vouches for: receipts and checkpoints. Where the private key lives (a file, a key service, a
 * smart card) is the signer's own business; it never leaves it.
 */
export interface Signer {
  /**
   * The key that signs now. It never becomes the name of another key; the RFC 7638 thumbprint of the public key is a
   * good choice, and no longer than 128 characters.
   */
  readonly keyId: string
  /**
   * A compact JWS (RFC 7515) over these very bytes, with the header `{"alg":"EdDSA","kid":keyId}` and Ed25519: the same
   * payload is always the same text.
   * @throws ConsegnaError `signer.unavailable` when the key cannot be had now: nothing was signed, try again
   */
  sign(payload: Uint8Array): Promise<string>
  /** Every key that ever signed, the one that signs now first: what was signed before a rotation stays verifiable. */
  publicKeys(): Promise<JsonWebKeySet>
}
