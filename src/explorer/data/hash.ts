/** The SHA-256 by which the server knows one of the page's operations; null: it is none of them. */
export const hashOf = (document: object): string | null => (document as { __meta__?: { hash?: string } }).__meta__?.hash ?? null;
